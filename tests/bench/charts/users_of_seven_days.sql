with user_days as (
    select
        user_id,
        session_start_date
    from fct_sessions
    where not is_over_max_length
    group by user_id, session_start_date
),

-- From a day on a user counts for seven days, or until the user's next day.
stays as (
    select
        session_start_date as entered_on,
        least(
            session_start_date + 7,
            lead(session_start_date, 1, session_start_date + 7) over (
                partition by user_id order by session_start_date
            )
        ) as left_on
    from user_days
),

changes as (
    select
        entered_on as changed_on,
        count(*) as users
    from stays
    group by entered_on

    union all

    select
        left_on as changed_on,
        -count(*) as users
    from stays
    group by left_on
),

changes_by_day as (
    select
        changed_on,
        sum(users) as users
    from changes
    group by changed_on
),

days as (
    select activity_date
    from int_intervals
    where interval_unit = 'day'
)

select
    days.activity_date as interval_start,
    'All users' as segment,
    '(all)' as segment_group,
    '(all)' as group_value,
    'ROLLWIN(UNIQUES, A, 7)' as series,
    'number' as unit,
    cast(sum(coalesce(changes_by_day.users, 0)) over (order by days.activity_date) as double)
        as value
from days
left join changes_by_day
    on days.activity_date = changes_by_day.changed_on
