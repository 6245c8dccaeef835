{#
    The views whose SQL decides sessions, those that read others first.

    {{ state_views() }}
#}
{% macro state_views() %}
    {{- return(['int_sessions', 'int_changed_sessions']) -}}
{% endmacro %}
