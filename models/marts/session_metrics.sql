{%- do state_check_model(changes_by=['int_user_days']) -%}
{%- do intervals_check() -%}
{%- set longer_units = ['week', 'month', 'all'] -%}
with intervals as (
    select * from {{ ref('int_intervals') }}
),

user_days as (
    select * from {{ ref('int_user_days') }}
),

days as (
    select
        activity_date,
        sum(sessions) as sessions,
        sum(session_length_ms) as session_length_ms,
        sum(session_events) as session_events,
        sum(events) as events
    from user_days
    group by activity_date
),

sums as (
    select
        intervals.interval_unit,
        intervals.interval_start,
        coalesce(sum(days.sessions), 0) as total_sessions,
        coalesce(sum(days.session_length_ms), 0) / 1000.0 as time_spent,
        coalesce(sum(days.session_events), 0) as total_events,
        coalesce(sum(days.events), 0) as events
    from intervals
    left join days
        on intervals.activity_date = days.activity_date
    group by intervals.interval_unit, intervals.interval_start
),

{%- for unit in longer_units %}

users_by_{{ unit }} as (
    -- Each user once an interval, on however many of its days.
    select
        intervals.interval_start,
        user_days.user_id,
        max(user_days.sessions) as most_sessions_of_a_day
    from user_days
    inner join intervals
        on user_days.activity_date = intervals.activity_date
    where intervals.interval_unit = '{{ unit }}'
    group by intervals.interval_start, user_days.user_id
),
{%- endfor %}

user_counts as (
    -- A day has one row for each user.
    select
        'day' as interval_unit,
        cast(activity_date as timestamp) as interval_start,
        count(*) as active_users,
        count(case when sessions > 0 then user_id end) as users_with_session
    from user_days
    group by activity_date
    {%- for unit in longer_units %}

    union all

    select
        '{{ unit }}' as interval_unit,
        interval_start,
        count(*) as active_users,
        count(case when most_sessions_of_a_day > 0 then user_id end) as users_with_session
    from users_by_{{ unit }}
    group by interval_start
    {%- endfor %}
),

totals as (
    select
        sums.*,
        coalesce(user_counts.active_users, 0) as active_users,
        coalesce(user_counts.users_with_session, 0) as users_with_session
    from sums
    left join user_counts
        on
            sums.interval_unit = user_counts.interval_unit
            and sums.interval_start = user_counts.interval_start
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
