-- What brings sessions: the three first referrers with the most users, within one month.
with date_range as (
    select
        cast('2026-04-01' as timestamp) as range_start_at,
        cast('2026-04-30' as timestamp) as range_end_at
),

event_range as (
    -- No event before or after these can be in a session that starts in the range.
    select
        min(session_start_at) as first_event_at,
        max(session_end_at) as last_event_at
    from user_sessions.main.fct_sessions
    inner join date_range
        on
            session_end_at >= date_range.range_start_at
            and session_start_at < date_range.range_end_at
),

events as (
    select
        user_id,
        session_id as session_value,
        event_time,
        client_event_time,
        user_properties ->> 'referrer' as user__referrer,
        create_sort_key(event_time, 'asc nulls last', event_id, 'asc nulls last')
            as event_order
    from user_sessions.main.stg_events
    inner join event_range
        on
            event_time >= event_range.first_event_at
            and event_time <= event_range.last_event_at
    where
        is_active
        and session_id is not null
),

sessions as (
    select
        user_id,
        min(event_time) as session_start_at,
        max(event_time) as session_end_at,
        date_sub('millisecond', min(client_event_time), max(client_event_time))
            as session_length_ms,
        count(*) as event_count,
        arg_min(user__referrer, event_order) as first_user_referrer
    from events
    group by user_id, session_value
),

qualifying_sessions as (
    select
        coalesce(sessions.first_user_referrer, '(none)') as group_value,
        date_trunc('week', sessions.session_start_at) as interval_start,
        sessions.user_id
    from sessions
    inner join date_range
        on
            sessions.session_start_at >= date_range.range_start_at
            and sessions.session_start_at < date_range.range_end_at
    where sessions.session_length_ms <= 86400000
),

measured as (
    select
        group_value,
        interval_start,
        count(*) as sessions
    from qualifying_sessions
    group by group_value, interval_start
),

intervals as (
    select
        unnest(
            generate_series(
                date_trunc('week', range_start_at),
                range_end_at - interval '1 microsecond',
                interval '1 week'
            )
        ) as interval_start
    from date_range
    where range_start_at < range_end_at
),

group_users as (
    select
        group_value,
        count(distinct user_id) as user_count
    from qualifying_sessions
    group by group_value
),

ranked_groups as (
    select
        *,
        row_number() over (
            order by user_count desc, group_value asc
        ) as group_rank
    from group_users
),

top_groups as (
    select * from ranked_groups
    where group_rank <= 3
),

lines as (
    select distinct qualifying_sessions.group_value
    from qualifying_sessions
    inner join top_groups
        on qualifying_sessions.group_value = top_groups.group_value
),

final as (
    select
        intervals.interval_start,
        'All users' as segment,
        '(all)' as segment_group,
        lines.group_value,
        'A' as series,
        cast(coalesce(measured.sessions, 0) as double precision) as value,
        'number' as unit
    from intervals
    cross join lines
    left join measured
        on
            lines.group_value = measured.group_value
            and intervals.interval_start = measured.interval_start
)

select * from final
