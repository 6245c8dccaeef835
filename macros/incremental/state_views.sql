{#
    The views whose SQL decides sessions.

    {{ state_views() }}
#}
{% macro state_views() %}
    {{- return(['int_sessions', 'int_changed_sessions']) -}}
{% endmacro %}
