{#
    Whether nothing of a build failed or was skipped.

    {{ publish_is_sound(results) }} -> True
#}
{% macro publish_is_sound(results) %}
    {%- set bad = ['error', 'fail', 'runtime error', 'skipped', 'partial success'] -%}
    {{- return(results | selectattr('status', 'in', bad) | list | length == 0) -}}
{% endmacro %}
