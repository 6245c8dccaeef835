-- As session packages do it (dbt-labs/segment): number, lag, flag, running sum and key, every event
-- written again; then window functions over each session and `select distinct`.
create table sessionized_events as
with numbered_events as (
    select
        *,
        row_number() over (partition by user_id order by event_time, event_id) as event_number
    from events
),

events_with_previous as (
    select
        *,
        lag(event_time) over (
            partition by user_id order by event_number
        ) as previous_event_time
    from numbered_events
),

events_with_session_number as (
    select
        *,
        sum(
            case when event_time <= previous_event_time + interval '30 minutes' then 0 else 1 end
        ) over (
            partition by user_id order by event_number rows unbounded preceding
        ) as session_number
    from events_with_previous
)

select
    *,
    md5(user_id || '-' || session_number) as session_key
from events_with_session_number;

create table fct_sessions as
select distinct
    user_id,
    session_number,
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
