{#
    The value that a session, or a part of one, is grouped by, as an item of a select list.

    {{ chart_group_value(plan, object) }} -> sessions.first_country as group_value
#}
{% macro chart_group_value(plan, object) %}
    {%- set group_by = object['group_by'] -%}
    {%- if not group_by -%}{{- return("'(all)' as group_value") -}}{%- endif -%}
    {%- if group_by['value'] == 'each' -%}{{- return('session_parts.group_value') -}}{%- endif -%}
    {%- set name = chart_value_column(plan, group_by['value'], group_by['property']) -%}
    {%- set column = 'sessions.' ~ name -%}
    {%- set value = 'coalesce(' ~ column ~ ", '(none)')" if plan['from_events'] else column -%}
    {{- return(value ~ ' as group_value') -}}
{% endmacro %}
