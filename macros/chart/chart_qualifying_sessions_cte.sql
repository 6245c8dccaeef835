{#
    CTE qualifying_sessions: the sessions of every segment and object that count, with the given
    columns and those that keep the chart's rows apart.
#}
{% macro chart_qualifying_sessions_cte(chart, plan, columns) -%}
{%- set lines = [] -%}
{%- for segment in chart['segments'] -%}
    {%- for object in chart['objects'] -%}
        {%- do lines.append(chart_line_sessions(chart, plan, segment, object, columns)) -%}
    {%- endfor -%}
{%- endfor -%}
qualifying_sessions as (
    {{ lines | join('\n\nunion all\n\n') | indent(4) }}
)
{%- endmacro %}
