-- Sessions per week, of all users and all data.
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
    select date_trunc('week', sessions.session_start_date) as interval_start
    from sessions
    where not sessions.is_over_max_length
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
