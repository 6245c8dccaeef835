{#
    Whether a model is among those that the command builds.

    {{ is_in_run('stg_load_window') }} -> True
#}
{% macro is_in_run(name) %}
    {{- return('model.user_sessions.' ~ name in selected_resources) -}}
{% endmacro %}
