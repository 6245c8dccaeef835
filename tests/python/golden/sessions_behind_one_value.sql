-- The sessions behind one value of a chart: those of a week that begin on the pricing page.
with sessions as (
    select * from user_sessions.main.fct_sessions
),

qualifying_sessions as (
    select
        sessions.first_event_page as group_value,
        date_trunc('week', sessions.session_start_date) as interval_start,
        sessions.session_key,
        sessions.user_id,
        sessions.session_start_at,
        sessions.session_end_at,
        sessions.session_length_ms,
        sessions.event_count
    from sessions
    where not sessions.is_over_max_length
),

final as (
    select
        session_key,
        user_id,
        session_start_at,
        session_end_at,
        session_length_ms,
        event_count
    from qualifying_sessions
    where
        group_value = '/pricing'
        and interval_start = cast('2026-03-30' as timestamp)
)

select * from final
