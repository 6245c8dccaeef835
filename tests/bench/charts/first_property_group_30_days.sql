-- The first value is that of the first event by event_time, then event_id.
with sessions as (
    select
        min(event_time) as session_start_at,
        max(client_event_time) - min(client_event_time) as session_length,
        coalesce(
            arg_min(
                language,
                create_sort_key(event_time, 'asc nulls last', event_id, 'asc nulls last')
            ),
            '(none)'
        ) as group_value
    from stg_events
    where
        event_time >= timestamp '2025-05-30'
        and is_active
        and session_id is not null
    group by user_id, session_id
)

select
    date_trunc('day', session_start_at) as interval_start,
    group_value,
    count(*) as value
from sessions
where
    session_length <= interval '24 hours'
    and session_start_at >= timestamp '2025-06-01'
group by date_trunc('day', session_start_at), group_value
