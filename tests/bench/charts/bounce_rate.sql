with days as (
    select activity_date
    from int_intervals
    where interval_unit = 'day'
),

counted as (
    select
        session_start_date,
        count(case when count_page_viewed = 1 then 1 end) as bounces,
        count(*) as sessions
    from fct_sessions
    where not is_over_max_length
    group by session_start_date
)

select
    days.activity_date as interval_start,
    'All users' as segment,
    '(all)' as segment_group,
    '(all)' as group_value,
    '%:SESSIONTOTALS(A)/SESSIONTOTALS(B)' as series,
    'percent' as unit,
    coalesce(counted.bounces, 0) / nullif(coalesce(counted.sessions, 0), 0) as value
from days
left join counted
    on days.activity_date = counted.session_start_date
