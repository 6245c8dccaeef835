-- As session packages do it (dbt-labs/segment): window functions over the events of each session,
-- then `select distinct`.
create table fct_sessions as
select distinct
    user_id,
    session_key,
    min(event_time) over session_events as session_start_at,
    max(event_time) over session_events as session_end_at,
    date_sub(
        'millisecond',
        min(client_event_time) over session_events,
        max(client_event_time) over session_events
    ) as session_length_ms,
    count(*) over session_events as event_count,
    sum(case when event_type = 'Page Viewed' then 1 else 0 end)
        over session_events as count_page_viewed,
    first_value(platform ignore nulls) over events_in_order as first_platform,
    last_value(platform ignore nulls) over events_in_order as last_platform,
    first_value(country ignore nulls) over events_in_order as first_country,
    last_value(country ignore nulls) over events_in_order as last_country,
    first_value(event_page ignore nulls) over events_in_order as first_event_page,
    last_value(event_page ignore nulls) over events_in_order as last_event_page
from sessionized_events
window
    session_events as (partition by session_key),
    events_in_order as (
        partition by session_key order by event_number
        rows between unbounded preceding and unbounded following
    );
