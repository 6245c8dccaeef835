{#
    CTE measured: the figures of qualifying_sessions per line and interval.
#}
{% macro chart_measured_cte(chart, plan) -%}
{%- set keys = plan['dimensions'] + (['interval_start'] if chart['interval'] != 'all' else []) -%}
measured as (
    select
        {%- for key in keys %}
        {{ key }},
        {%- endfor %}
        count(*) as sessions
        {%- for column in chart_measured_columns(chart) %},
        sum({{ column }}) as {{ column }}
        {%- endfor %}
    from qualifying_sessions
    {%- if keys %}
    group by {{ keys | join(', ') }}
    {%- endif %}
)
{%- endmacro %}
