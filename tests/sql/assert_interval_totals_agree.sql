-- Days, weeks and months each sum to the whole, and the whole is what the sessions and the
-- events say. Time is compared in whole milliseconds.
with sums as (
    select
        interval_unit,
        sum(total_sessions) as total_sessions,
        sum(total_events) as total_events,
        sum(events) as events,
        sum(cast(round(time_spent * 1000) as {{ dbt.type_bigint() }})) as time_spent_ms
    from {{ ref('session_metrics') }}
    group by interval_unit
),

session_totals as (
    select
        count(*) as total_sessions,
        coalesce(sum(event_count), 0) as total_events,
        coalesce(sum(session_length_ms), 0) as time_spent_ms
    from {{ ref('fct_sessions') }}
    where not is_over_max_length
),

event_totals as (
    select count(*) as events
    from {{ ref('stg_events') }}
    where is_active
),

final as (
    select
        sums.*,
        session_totals.total_sessions as expected_sessions,
        session_totals.total_events as expected_session_events,
        event_totals.events as expected_events,
        session_totals.time_spent_ms as expected_time_spent_ms
    from sums
    cross join session_totals
    cross join event_totals
)

select * from final
where
    total_sessions != expected_sessions
    or total_events != expected_session_events
    or events != expected_events
    or time_spent_ms != expected_time_spent_ms
