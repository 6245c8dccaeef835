{#
    CTE event_range: the first and last event that can matter for sessions that start in the
    range. Filtered events make sessions that are parts of the unfiltered ones, so that the
    sessions of fct_sessions which touch the range bound them. Not so where an event begins or
    ends a session: there nothing short of the whole history is exact.
#}
{% macro chart_event_range_cte(chart) -%}
{%- set is_utc = chart['settings']['timezone'] == 'UTC' -%}
event_range as (
    -- No event before or after these can be in a session that starts in the range.
    select
        min(session_start_at) as first_event_at,
        max(session_end_at) as last_event_at
    from {{ ref('fct_sessions') }}
    {{ chart_range_join([
        'session_end_at >= ' ~ (
            'date_range.range_start_at' if is_utc
            else adapter_add_units('date_range.range_start_at', -1, 'day')
        ),
        'session_start_at < ' ~ (
            'date_range.range_end_at' if is_utc
            else adapter_add_units('date_range.range_end_at', 1, 'day')
        ),
    ]) | indent(4) }}
)
{%- endmacro %}
