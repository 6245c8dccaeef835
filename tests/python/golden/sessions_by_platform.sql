-- How often the users of each platform come, and how long they stay, month by month.
with sessions as (
    select * from user_sessions.main.fct_sessions
    where not is_over_max_length
),

final as (
    select
        date_trunc('month', session_start_date) as month_start,
        first_platform as platform,
        count(*) as total_sessions,
        count(distinct user_id) as users_with_session,
        avg(session_length_seconds) as avg_length
    from sessions
    group by date_trunc('month', session_start_date), first_platform
)

select * from final
