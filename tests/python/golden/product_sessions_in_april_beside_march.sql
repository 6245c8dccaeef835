-- Sessions that show a product on sale, in April beside March: of users new in the month, and of
-- those who ordered in March; each from the two countries with the most users.
with current_range as (
    select
        cast('2026-04-01' as timestamp) as range_start_at,
        cast('2026-04-30' as timestamp) as range_end_at
),

date_range as (
    select
        'current' as period,
        range_start_at,
        range_end_at
    from current_range

    union all

    select
        'previous' as period,
        range_start_at - interval '1 month' as range_start_at,
        range_end_at - interval '1 month' as range_end_at
    from current_range
),

performed_1 as (
    -- Users whose events meet a condition of a segment.
    select user_id
    from user_sessions.main.stg_events
    where
        is_active
        and event_type = 'Order Completed'
        and event_time >= cast('2026-03-01' as timestamp)
        and event_time < cast('2026-04-01' as timestamp)
    group by user_id
    having count(*) >= 1
),

first_activity as (
    select
        user_id as active_user_id,
        cast(min(activity_date) as timestamp) as first_active_at
    from user_sessions.main.int_user_days
    group by user_id
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
        country,
        case
            when
                event_type = 'Product Viewed'
                and (
                    list_has_all(
                        case
                            when
                                coalesce(event_properties ->> 'tags', '(none)') like '[%'
                                and json_valid(coalesce(event_properties ->> 'tags', '(none)'))
                                then list_transform(
                                    coalesce(event_properties ->> 'tags', '(none)') ->> '$[*]',
                                    lambda element: coalesce(element, '(none)')
                                )
                            else [coalesce(event_properties ->> 'tags', '(none)')]
                        end,
                        ['sale']
                    )
                )
                then 1
            else 0
        end as count_product_viewed,
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
        arg_min(country, event_order) as first_country,
        sum(count_product_viewed) as count_product_viewed
    from events
    group by user_id, session_value
),

qualifying_sessions as (
    select
        'New users' as segment,
        date_range.period,
        coalesce(sessions.first_country, '(none)') as group_value,
        date_trunc('month', sessions.session_start_at) as interval_start,
        sessions.user_id
    from sessions
    inner join date_range
        on
            sessions.session_start_at >= date_range.range_start_at
            and sessions.session_start_at < date_range.range_end_at
    inner join first_activity
        on sessions.user_id = first_activity.active_user_id
    where
        sessions.session_length_ms <= 86400000
        and sessions.count_product_viewed >= 1
        and date_trunc('month', first_activity.first_active_at)
        = date_trunc('month', sessions.session_start_at)

    union all

    select
        'Buyers of March' as segment,
        date_range.period,
        coalesce(sessions.first_country, '(none)') as group_value,
        date_trunc('month', sessions.session_start_at) as interval_start,
        sessions.user_id
    from sessions
    inner join date_range
        on
            sessions.session_start_at >= date_range.range_start_at
            and sessions.session_start_at < date_range.range_end_at
    where
        sessions.session_length_ms <= 86400000
        and sessions.count_product_viewed >= 1
        and sessions.user_id in (select user_id from performed_1)
),

measured as (
    select
        segment,
        period,
        group_value,
        interval_start,
        count(*) as sessions
    from qualifying_sessions
    group by segment, period, group_value, interval_start
),

period_intervals as (
    select
        period,
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

numbered_intervals as (
    select
        period,
        interval_start,
        row_number() over (partition by period order by interval_start) as interval_number
    from period_intervals
),

intervals as (
    -- An earlier interval is shown where the current one of its number stands.
    select
        numbered_intervals.period,
        numbered_intervals.interval_start,
        current_intervals.interval_start as shown_interval_start
    from numbered_intervals
    inner join numbered_intervals as current_intervals
        on
            numbered_intervals.interval_number = current_intervals.interval_number
            and current_intervals.period = 'current'
),

group_users as (
    select
        segment,
        group_value,
        count(distinct user_id) as user_count
    from qualifying_sessions
    where period = 'current'
    group by segment, group_value
),

ranked_groups as (
    select
        *,
        row_number() over (
            partition by segment order by user_count desc, group_value asc
        ) as group_rank
    from group_users
),

top_groups as (
    select * from ranked_groups
    where group_rank <= 2
),

lines as (
    select distinct
        qualifying_sessions.segment,
        qualifying_sessions.period,
        qualifying_sessions.group_value
    from qualifying_sessions
    inner join top_groups
        on
            qualifying_sessions.segment = top_groups.segment
            and qualifying_sessions.group_value = top_groups.group_value
),

final as (
    select
        intervals.shown_interval_start as interval_start,
        lines.segment,
        '(all)' as segment_group,
        lines.group_value,
        case
            when lines.period = 'previous' then 'A' || ' (previous)'
            else 'A'
        end as series,
        cast(coalesce(measured.sessions, 0) as double precision) as value,
        'number' as unit
    from intervals
    inner join lines
        on intervals.period = lines.period
    left join measured
        on
            lines.segment = measured.segment
            and lines.period = measured.period
            and lines.group_value = measured.group_value
            and intervals.interval_start = measured.interval_start
)

select * from final
