{%- do state_check_model(changes_by=['int_user_days']) -%}
{%- do intervals_check() -%}
with intervals as (
    select * from {{ ref('int_intervals') }}
),

user_days as (
    select * from {{ ref('int_user_days') }}
),

days as (
    -- What the users did who were there on the same dates before.
    select
        activity_date,
        previous_activity_date,
        previous_session_date,
        sum(sessions) as sessions,
        sum(session_length_ms) as session_length_ms,
        sum(session_events) as session_events,
        sum(events) as events,
        count(*) as active_users,
        count(case when sessions > 0 then user_id end) as users_with_session
    from user_days
    group by activity_date, previous_activity_date, previous_session_date
),

totals as (
    -- Each user counts on the first of the interval's days: the one before lies before all of it.
    select
        intervals.interval_unit,
        intervals.interval_start,
        coalesce(sum(days.sessions), 0) as total_sessions,
        coalesce(sum(days.session_length_ms), 0) / 1000.0 as time_spent,
        coalesce(sum(days.session_events), 0) as total_events,
        coalesce(sum(days.events), 0) as events,
        coalesce(sum(
            case
                when
                    days.previous_activity_date is null
                    or days.previous_activity_date < cast(intervals.interval_start as date)
                    then days.active_users
            end
        ), 0) as active_users,
        coalesce(sum(
            case
                when
                    days.previous_session_date is null
                    or days.previous_session_date < cast(intervals.interval_start as date)
                    then days.users_with_session
            end
        ), 0) as users_with_session
    from intervals
    left join days
        on intervals.activity_date = days.activity_date
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
        cast(active_users as {{ adapter_type_bigint() }}) as active_users,
        cast(users_with_session as {{ adapter_type_bigint() }}) as users_with_session,
        cast(events as {{ adapter_type_bigint() }}) as events
    from totals
)

select * from final
