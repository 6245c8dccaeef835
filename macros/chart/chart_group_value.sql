{#
    The value that a session, or a part of one, is grouped by.

    {{ chart_group_value(plan, object) }} -> coalesce(sessions.first_country, '(none)')
#}
{% macro chart_group_value(plan, object) %}
    {%- set group_by = object['group_by'] -%}
    {%- if not group_by -%}{{- return("'(all)'") -}}{%- endif -%}
    {%- if group_by['value'] == 'each' -%}{{- return('session_parts.group_value') -}}{%- endif -%}
    {%- set column = 'sessions.' ~ chart_value_column(plan, group_by['value'], group_by['property']) -%}
    {{- return('coalesce(' ~ column ~ ", '(none)')" if plan['from_events'] else column) -}}
{% endmacro %}
