-- What lies in the file of events.
select
    count(*) as raw_events,
    count(*) - count(user_id) as events_without_user,
    count(user_id) - count(distinct case when user_id is not null then event_id end)
        as duplicate_events,
    count(distinct user_id) as users
from read_parquet(getvariable('events_path'))
