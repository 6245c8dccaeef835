-- As session packages do it (Velir/dbt-ga4): every event again with the key of its session and
-- its place in it.
create table sessionized_events as
select
    *,
    md5(user_id || '-' || session_id) as session_key,
    row_number() over (
        partition by user_id, session_id order by event_time, event_id
    ) as event_number
from events
where session_id is not null;
