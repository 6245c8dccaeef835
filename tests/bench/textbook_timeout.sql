-- As session packages do it: every event again with its session's number, then aggregate.
create table sessionized_events as
with events_with_previous as (
    select
        *,
        lag(event_time) over (
            partition by user_id order by event_time, event_id
        ) as previous_event_time
    from events
)

select
    *,
    sum(
        case when event_time <= previous_event_time + interval '30 minutes' then 0 else 1 end
    ) over (
        partition by user_id order by event_time, event_id rows unbounded preceding
    ) as session_number,
    row_number() over (partition by user_id order by event_time, event_id) as event_number
from events_with_previous;

create table fct_sessions as
select
    user_id,
    session_number,
    min(event_time) as session_start_at,
    max(event_time) as session_end_at,
    date_sub('millisecond', min(client_event_time), max(client_event_time)) as session_length_ms,
    count(*) as event_count,
    sum(case when event_type = 'Page Viewed' then 1 else 0 end) as count_page_viewed,
    arg_min(platform, event_number) as first_platform,
    arg_max(platform, event_number) as last_platform,
    arg_min(country, event_number) as first_country,
    arg_max(country, event_number) as last_country,
    arg_min(event_page, event_number) as first_event_page,
    arg_max(event_page, event_number) as last_event_page
from sessionized_events
group by user_id, session_number;
