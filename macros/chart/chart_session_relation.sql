{#
    The last of the CTEs that chart_sessions_ctes makes, under the name sessions.

    {{ chart_session_relation(plan, has_key=false) }} -> sessions_in_local_time as sessions
#}
{% macro chart_session_relation(plan, has_key) %}
    {%- if plan['local_start'] == 'local_start_at' -%}
        {{- return('sessions_in_local_time as sessions') -}}
    {%- endif -%}
    {%- set is_keyed = plan['from_events'] and has_key -%}
    {{- return('sessions_with_key as sessions' if is_keyed else 'sessions') -}}
{% endmacro %}
