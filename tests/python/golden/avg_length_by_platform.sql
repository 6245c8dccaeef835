-- How long a session takes on average, by the platform that it begins on.
with date_range as (
    select
        cast(min(activity_date) as timestamp) as range_start_at,
        cast(max(activity_date) as timestamp) + interval '1 day' as range_end_at
    from user_sessions.main.int_intervals
),

sessions as (
    select * from user_sessions.main.fct_sessions
),

qualifying_sessions as (
    select
        sessions.first_platform as group_value,
        date_trunc('month', sessions.session_start_date) as interval_start,
        sessions.session_length_ms
    from sessions
    where not sessions.is_over_max_length
),

measured as (
    select
        group_value,
        interval_start,
        count(*) as sessions,
        sum(session_length_ms) as session_length_ms
    from qualifying_sessions
    group by group_value, interval_start
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
    select distinct group_value
    from measured
),

final as (
    select
        intervals.interval_start,
        'All users' as segment,
        '(all)' as segment_group,
        lines.group_value,
        'A' as series,
        cast(measured.session_length_ms / 1000.0 as double precision)
        / nullif(measured.sessions, 0) as value,
        'seconds' as unit
    from intervals
    cross join lines
    left join measured
        on
            lines.group_value = measured.group_value
            and intervals.interval_start = measured.interval_start
)

select * from final
