with sessions as (
    select
        country,
        min(event_time) as session_start_at,
        max(client_event_time) - min(client_event_time) as session_length
    from stg_events
    where
        event_time >= timestamp '2025-05-30'
        and is_active
        and session_id is not null
        and country in ('US', 'DE')
    group by country, user_id, session_id
)

select
    date_trunc('day', session_start_at) as interval_start,
    country as segment,
    count(*) as value
from sessions
where
    session_length <= interval '24 hours'
    and session_start_at >= timestamp '2025-06-01'
group by date_trunc('day', session_start_at), country
