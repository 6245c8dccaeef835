{#
    Returns the selects of the lines that a chart has whether or not a session qualifies: its
    segments and its objects without a group; none where the segment is split into groups.

    {% set selects = chart_fixed_lines(chart, plan) %}
#}
{% macro chart_fixed_lines(chart, plan) %}
{%- set has_period = 'period' in plan['dimensions'] -%}
{%- set lines = [] -%}
{%- for pair in chart_pairs(chart) if not pair['object']['group_by'] and not chart['split_by'] -%}
    {%- set values = {
        'segment': quote_text(pair['name']) ~ ' as segment',
        'series': quote_text(pair['object']['label']) ~ ' as series',
        'period': 'period',
        'group_value': "'(all)' as group_value",
    } -%}
    {%- set items = [] -%}
    {%- for dimension in plan['dimensions'] -%}
        {%- do items.append(values[dimension]) -%}
    {%- endfor -%}
    {%- do lines.append(
        select_list(items) ~ ('\nfrom date_range' if has_period else '')
    ) -%}
{%- endfor -%}
{{- return(lines) -}}
{% endmacro %}
