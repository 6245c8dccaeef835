-- The time that a user spends on the web, beside a user of the apps.
with date_range as (
    select
        cast(min(activity_date) as timestamp) as range_start_at,
        cast(max(activity_date) as timestamp) + interval '1 day' as range_end_at
    from user_sessions.main.int_intervals
),

events as (
    select
        'Web' as segment,
        user_id,
        session_id as session_value,
        event_time,
        client_event_time
    from user_sessions.main.stg_events
    where
        is_active
        and (platform = 'Web')
        and session_id is not null

    union all

    select
        'Apps' as segment,
        user_id,
        session_id as session_value,
        event_time,
        client_event_time
    from user_sessions.main.stg_events
    where
        is_active
        and (platform in ('iOS', 'Android'))
        and session_id is not null
),

sessions as (
    select
        segment,
        user_id,
        min(event_time) as session_start_at,
        max(event_time) as session_end_at,
        date_sub('millisecond', min(client_event_time), max(client_event_time))
            as session_length_ms,
        count(*) as event_count
    from events
    group by segment, user_id, session_value
),

qualifying_sessions as (
    select
        'Web' as segment,
        date_trunc('month', sessions.session_start_at) as interval_start,
        sessions.session_length_ms
    from sessions
    where
        sessions.session_length_ms <= 86400000
        and sessions.segment = 'Web'

    union all

    select
        'Apps' as segment,
        date_trunc('month', sessions.session_start_at) as interval_start,
        sessions.session_length_ms
    from sessions
    where
        sessions.session_length_ms <= 86400000
        and sessions.segment = 'Apps'
),

measured as (
    select
        segment,
        interval_start,
        count(*) as sessions,
        sum(session_length_ms) as session_length_ms
    from qualifying_sessions
    group by segment, interval_start
),

active_users as (
    select
        'Web' as segment,
        date_trunc('month', event_time) as interval_start,
        count(distinct user_id) as active_users
    from user_sessions.main.stg_events
    where
        is_active
        and (platform = 'Web')
    group by
        date_trunc('month', event_time)

    union all

    select
        'Apps' as segment,
        date_trunc('month', event_time) as interval_start,
        count(distinct user_id) as active_users
    from user_sessions.main.stg_events
    where
        is_active
        and (platform in ('iOS', 'Android'))
    group by
        date_trunc('month', event_time)
),

intervals as (
    select
        unnest(
            generate_series(
                date_trunc('month', range_start_at),
                range_end_at - interval '1 microsecond',
                interval '1 month'
            )
        ) as interval_start
    from date_range
    where range_start_at < range_end_at
),

lines as (
    select 'Web' as segment

    union all

    select 'Apps' as segment
),

final as (
    select
        intervals.interval_start,
        lines.segment,
        '(all)' as segment_group,
        '(all)' as group_value,
        'A' as series,
        cast(coalesce(measured.session_length_ms, 0) / 1000.0 as double precision)
        / nullif(active_users.active_users, 0) as value,
        'seconds' as unit
    from intervals
    cross join lines
    left join measured
        on
            lines.segment = measured.segment
            and intervals.interval_start = measured.interval_start
    left join active_users
        on
            lines.segment = active_users.segment
            and intervals.interval_start = active_users.interval_start
)

select * from final
