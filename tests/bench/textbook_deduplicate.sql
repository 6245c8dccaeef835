-- As session packages do it: number the copies of every event and keep the first.
create table events as
with numbered_copies as (
    select
        *,
        event_properties ->> 'page' as event_page,
        row_number() over (partition by event_id order by loaded_at, event_time) as copy_number
    from read_parquet(getvariable('events_path'))
    where user_id is not null
)

select * exclude (copy_number)
from numbered_copies
where copy_number = 1;
