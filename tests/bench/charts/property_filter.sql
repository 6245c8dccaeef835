with sessions as (
    select
        min(event_time) as session_start_at,
        max(client_event_time) - min(client_event_time) as session_length
    from stg_events
    where
        is_active
        and session_id is not null
        and country = 'US'
    group by user_id, session_id
)

select
    date_trunc('day', session_start_at) as interval_start,
    count(*) as value
from sessions
where session_length <= interval '24 hours'
group by date_trunc('day', session_start_at)
