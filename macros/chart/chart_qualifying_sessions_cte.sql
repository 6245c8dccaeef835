{#
    CTE qualifying_sessions: the sessions of every segment and object that count, with the given
    columns and those that keep the chart's rows apart.
#}
{% macro chart_qualifying_sessions_cte(chart, plan, columns) -%}
{%- set lines = [] -%}
{%- for pair in chart_pairs(chart) -%}
    {%- do lines.append(chart_line_sessions(chart, plan, pair, columns)) -%}
{%- endfor -%}
qualifying_sessions{{ plan['suffix'] }} as (
    {{ lines | join('\n\nunion all\n\n') | indent(4) }}
)
{%- endmacro %}
