with intervals as (
    select * from {{ ref('int_intervals') }}
),

user_days as (
    select * from {{ ref('int_user_days') }}
),

totals as (
    select
        intervals.interval_unit,
        intervals.interval_start,
        coalesce(sum(user_days.sessions), 0) as total_sessions,
        coalesce(sum(user_days.session_length_ms), 0) / 1000.0 as time_spent,
        coalesce(sum(user_days.session_events), 0) as total_events,
        count(distinct user_days.user_id) as active_users,
        count(distinct case when user_days.sessions > 0 then user_days.user_id end)
            as users_with_session,
        coalesce(sum(user_days.events), 0) as events
    from intervals
    left join user_days
        on intervals.activity_date = user_days.activity_date
    group by intervals.interval_unit, intervals.interval_start
),

final as (
    select
        interval_unit,
        interval_start,
        cast(total_sessions as {{ adapter_type_bigint() }}) as total_sessions,
        cast(time_spent as {{ adapter_type_double() }}) as time_spent,
        cast(time_spent as {{ adapter_type_double() }}) / nullif(active_users, 0)
            as time_spent_per_user,
        cast(time_spent as {{ adapter_type_double() }}) / nullif(total_sessions, 0) as avg_length,
        cast(total_sessions as {{ adapter_type_double() }}) / nullif(active_users, 0)
            as avg_per_user,
        cast(total_events as {{ adapter_type_double() }}) / nullif(total_sessions, 0)
            as avg_events_per_session,
        cast(total_events as {{ adapter_type_bigint() }}) as total_events,
        active_users,
        users_with_session,
        cast(events as {{ adapter_type_bigint() }}) as events
    from totals
)

select * from final
