-- As session packages do it (dbt-labs/segment): number, lag, flag, running sum and key, every event
-- written again.
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
