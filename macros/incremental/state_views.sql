{#
    The views whose SQL decides sessions and days, those that read others first.

    {{ state_views() }}
#}
{% macro state_views() %}
    {{- return([
        'int_sessions', 'int_changed_sessions', 'int_changed_events', 'int_changed_users',
    ]) -}}
{% endmacro %}
