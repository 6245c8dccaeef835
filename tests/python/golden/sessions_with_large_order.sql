-- Sessions with an order of 50 or more that take at least a minute.
with date_range as (
    select
        cast(min(activity_date) as timestamp) as range_start_at,
        cast(max(activity_date) as timestamp) + interval '1 day' as range_end_at
    from user_sessions.main.int_intervals
),

events as (
    select
        user_id,
        session_id as session_value,
        event_time,
        client_event_time,
        case
            when
                event_type = 'Order Completed'
                and (
                    try_cast(
                        regexp_extract(
                            event_properties ->> 'revenue',
                            '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?$'
                        ) as double
                    ) >= cast('50' as double precision)
                )
                then 1
            else 0
        end as count_order_completed
    from user_sessions.main.stg_events
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
        sum(count_order_completed) as count_order_completed
    from events
    group by user_id, session_value
),

qualifying_sessions as (
    select date_trunc('week', sessions.session_start_at) as interval_start
    from sessions
    where
        sessions.session_length_ms <= 86400000
        and sessions.count_order_completed >= 1
        and sessions.session_length_ms >= 60000
),

measured as (
    select
        interval_start,
        count(*) as sessions
    from qualifying_sessions
    group by interval_start
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

final as (
    select
        intervals.interval_start,
        'All users' as segment,
        '(all)' as segment_group,
        '(all)' as group_value,
        'A' as series,
        cast(coalesce(measured.sessions, 0) as double precision) as value,
        'number' as unit
    from intervals
    left join measured
        on intervals.interval_start = measured.interval_start
)

select * from final
