{#
    The select of the groups that have a qualifying session; only the top ones where that is
    asked.

    {{ chart_group_lines(chart, plan) }}
#}
{% macro chart_group_lines(chart, plan) -%}
{%- set keys = plan['dimensions'] | reject('equalto', 'period') | list -%}
select distinct
    {%- for dimension in plan['dimensions'] %}
    qualifying_sessions.{{ dimension }}{{ ',' if not loop.last }}
    {%- endfor %}
from qualifying_sessions
{%- if chart['top'] %}
inner join top_groups
    on
        {%- for key in keys %}
        {{ 'and ' if not loop.first }}qualifying_sessions.{{ key }} = top_groups.{{ key }}
        {%- endfor %}
{%- endif %}
{%- endmacro %}
