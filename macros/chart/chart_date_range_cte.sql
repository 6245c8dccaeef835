{#
    CTE date_range: the ends of the chart's range in local time, the end left out; with a
    comparison a second row for the earlier period.
#}
{% macro chart_date_range_cte(chart) -%}
{%- set bounds = chart_range_bounds(chart['date_range'], chart['settings']) -%}
{%- set compare_to = chart['compare_to'] -%}
{%- set shift = -compare_to['previous'] if compare_to else 0 -%}
{%- set separator = ' ' if chart['date_range']['kind'] in ['all', 'dates'] else '\n            ' -%}
{{ 'current_range' if compare_to else 'date_range' }} as (
    select
        {{ bounds['start'] | indent(8) }}{{ separator }}as range_start_at,
        {{ bounds['end'] | indent(8) }}{{ separator }}as range_end_at
    {%- if chart['date_range']['kind'] == 'all' %}
    from {{ ref('int_intervals') }}
    {%- endif %}
)
{%- if compare_to %},

date_range as (
    select
        'current' as period,
        range_start_at,
        range_end_at
    from current_range

    union all

    select
        'previous' as period,
        {{ adapter_add_units('range_start_at', shift, compare_to['unit']) }} as range_start_at,
        {{ adapter_add_units('range_end_at', shift, compare_to['unit']) }} as range_end_at
    from current_range
)
{%- endif %}
{%- endmacro %}
