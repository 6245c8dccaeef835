-- The load of the last day: its events, of which one in a hundred comes twice, and, late, one of
-- 3,000 events of the thirty days before; of the load these are about one in a hundred.
with events as (
    select *
    from read_parquet(getvariable('events_path'))
    where event_time >= getvariable('last_day') - interval '30 days'
),

final as (
    select *
    from events
    where loaded_at >= getvariable('last_day')

    union all

    select
        * replace (
            getvariable('last_day') + hash(event_id, 8) % 86400 * interval '1 second' as loaded_at
        )
    from events
    where
        loaded_at < getvariable('last_day')
        and hash(event_id, 7) % 3000 = 0
)

select * from final
order by loaded_at, event_id
