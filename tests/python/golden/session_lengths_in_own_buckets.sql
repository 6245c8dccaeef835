-- How long sessions are: up to ten seconds, a minute, ten minutes, an hour.
with sessions as (
    select * from user_sessions.main.fct_sessions
),

qualifying_sessions as (
    select sessions.session_length_ms
    from sessions
    where not sessions.is_over_max_length
),

buckets as (
    select
        0 as bucket_index,
        '0s-10s' as bucket_label,
        cast(0 as bigint) as bucket_min,
        cast(10 as bigint) as bucket_max
    union all
    select
        1 as bucket_index,
        '10s-60s' as bucket_label,
        cast(10 as bigint) as bucket_min,
        cast(60 as bigint) as bucket_max
    union all
    select
        2 as bucket_index,
        '60s-600s' as bucket_label,
        cast(60 as bigint) as bucket_min,
        cast(600 as bigint) as bucket_max
    union all
    select
        3 as bucket_index,
        '600s-3600s' as bucket_label,
        cast(600 as bigint) as bucket_min,
        cast(3600 as bigint) as bucket_max
),

bucketed_sessions as (
    select
        case
            when session_length_ms < 0 then null
            when session_length_ms < 10000 then 0
            when session_length_ms < 60000 then 1
            when session_length_ms < 600000 then 2
            when session_length_ms < 3600000 then 3
        end as bucket_index
    from qualifying_sessions
),

measured as (
    select
        bucket_index,
        count(*) as sessions
    from bucketed_sessions
    group by bucket_index
),

final as (
    select
        'All users' as segment,
        '(all)' as segment_group,
        '(all)' as group_value,
        'A' as series,
        buckets.bucket_index,
        buckets.bucket_label,
        buckets.bucket_min,
        buckets.bucket_max,
        cast(coalesce(measured.sessions, 0) as double precision) as value,
        'number' as unit
    from buckets
    left join measured
        on buckets.bucket_index = measured.bucket_index
)

select * from final
