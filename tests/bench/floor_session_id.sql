-- The least that sessions by session_id can cost: one bare aggregate, ties in any order.
create table fct_sessions as
select
    user_id,
    session_id,
    min(event_time) as session_start_at,
    max(event_time) as session_end_at,
    date_sub('millisecond', min(client_event_time), max(client_event_time)) as session_length_ms,
    count(*) as event_count,
    sum(case when event_type = 'Page Viewed' then 1 else 0 end) as count_page_viewed,
    arg_min(platform, event_time) as first_platform,
    arg_max(platform, event_time) as last_platform,
    arg_min(country, event_time) as first_country,
    arg_max(country, event_time) as last_country,
    arg_min(event_properties ->> 'page', event_time) as first_event_page,
    arg_max(event_properties ->> 'page', event_time) as last_event_page
from events
group by user_id, session_id;
