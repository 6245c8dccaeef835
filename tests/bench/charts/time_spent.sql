with days as (
    select activity_date
    from int_intervals
    where interval_unit = 'day'
),

counted as (
    select
        session_start_date,
        sum(session_length_ms) / 1000.0 as counted
    from fct_sessions
    where not is_over_max_length
    group by session_start_date
)

select
    days.activity_date as interval_start,
    'All users' as segment,
    '(all)' as segment_group,
    '(all)' as group_value,
    'A' as series,
    'seconds' as unit,
    coalesce(counted.counted, 0) as value
from days
left join counted
    on days.activity_date = counted.session_start_date
