-- The events of so many days before the last one, but those that come with its load.
select *
from read_parquet(getvariable('events_path'))
where
    event_time >= getvariable('last_day') - getvariable('days') * interval '1 day'
    and loaded_at < getvariable('last_day')
    and (
        event_time < getvariable('last_day') - interval '30 days'
        or hash(event_id, 7) % 3000 > 0
    )
