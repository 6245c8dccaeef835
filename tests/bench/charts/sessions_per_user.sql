with days as (
    select activity_date
    from int_intervals
    where interval_unit = 'day'
),

counted as (
    select
        session_start_date,
        count(*) as sessions,
        count(distinct user_id) as users
    from fct_sessions
    where not is_over_max_length
    group by session_start_date
)

select
    days.activity_date as interval_start,
    'All users' as segment,
    '(all)' as segment_group,
    '(all)' as group_value,
    'SESSIONTOTALS(A)/UNIQUES(A)' as series,
    'number' as unit,
    coalesce(counted.sessions, 0) / nullif(coalesce(counted.users, 0), 0) as value
from days
left join counted
    on days.activity_date = counted.session_start_date
