-- As session packages do it: every event again with its place in its session, then aggregate.
create table sessionized_events as
select
    *,
    row_number() over (
        partition by user_id, session_id order by event_time, event_id
    ) as event_number
from events
where session_id is not null;

create table fct_sessions as
select
    user_id,
    session_id,
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
group by user_id, session_id;
