{#
    CTEs up to lines: what the chart has a row for in every interval or bucket, if it has more
    than one thing: segments, objects, and the groups with a qualifying session, of which only
    the top ones stay where that is asked.
#}
{% macro chart_lines_ctes(chart, plan) -%}
{%- set dimensions = plan['dimensions'] -%}
{%- set is_grouped = 'segment_group' in dimensions or 'group_value' in dimensions -%}
{%- set fixed_lines = chart_fixed_lines(chart, plan) -%}
{%- if is_grouped and chart['top'] -%}
{{ chart_top_groups_ctes(chart, plan) }},

{% endif -%}
lines as (
    {%- if is_grouped %}
    select distinct
        {%- for dimension in dimensions %}
        qualifying_sessions.{{ dimension }}{{ ',' if not loop.last }}
        {%- endfor %}
    from qualifying_sessions
    {%- if chart['top'] %}
    inner join top_groups
        on
            {%- for dimension in dimensions if dimension != 'period' %}
            {{ 'and ' if not loop.first }}qualifying_sessions.{{ dimension }} = top_groups.{{ dimension }}
            {%- endfor %}
    {%- endif %}
    {%- endif %}
    {%- if is_grouped and fixed_lines %}

    union
    {% endif %}
    {%- if fixed_lines %}
    {{ fixed_lines | indent(4) }}
    {%- endif %}
)
{%- endmacro %}
