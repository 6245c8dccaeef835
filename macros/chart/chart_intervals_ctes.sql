{#
    CTEs up to intervals: every interval that the range touches, by its start. With a comparison
    an interval of the earlier period is shown where the current one of the same number stands; one
    that has none is left out, or kept without where it matters to a line through all of them.
#}
{% macro chart_intervals_ctes(chart, keeps_unshown=false) -%}
{%- set items = ['period'] if chart['compare_to'] else [] -%}
{%- if chart['interval'] == 'all' -%}
    {%- do items.append('range_start_at as interval_start') -%}
{%- else -%}
    {%- do items.append(adapter_interval_series(
        chart_interval(chart, 'range_start_at'), 'range_end_at', chart['interval']
    ) ~ ' as interval_start') -%}
{%- endif -%}
{{ 'period_intervals' if chart['compare_to'] else 'intervals' }} as (
    {{ select_list(items) | indent(4) }}
    from date_range
    where range_start_at < range_end_at
)
{%- if chart['compare_to'] %},

numbered_intervals as (
    select
        period,
        interval_start,
        row_number() over (partition by period order by interval_start) as interval_number
    from period_intervals
),

intervals as (
    -- An earlier interval is shown where the current one of its number stands.
    select
        numbered_intervals.period,
        numbered_intervals.interval_start,
        current_intervals.interval_start as shown_interval_start
    from numbered_intervals
    {{ 'left' if keeps_unshown else 'inner' }} join numbered_intervals as current_intervals
        on
            numbered_intervals.interval_number = current_intervals.interval_number
            and current_intervals.period = 'current'
)
{%- endif %}
{%- endmacro %}
