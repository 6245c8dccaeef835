{#
    The select of the groups that have a qualifying session; only the top ones where that is
    asked.

    {{ chart_group_lines(chart, plan) }}
#}
{% macro chart_group_lines(chart, plan) -%}
{%- set columns, conditions = [], [] -%}
{%- for dimension in plan['dimensions'] -%}
    {%- do columns.append('qualifying_sessions.' ~ dimension) -%}
{%- endfor -%}
{%- for key in plan['dimensions'] | reject('equalto', 'period') -%}
    {%- do conditions.append('qualifying_sessions.' ~ key ~ ' = top_groups.' ~ key) -%}
{%- endfor -%}
{{ select_list(columns).replace('select', 'select distinct', 1) }}
from qualifying_sessions
{%- if chart['top'] %}
inner join top_groups
    {{ chart_clause('on', conditions) | indent(4) }}
{%- endif %}
{%- endmacro %}
