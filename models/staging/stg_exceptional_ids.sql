with given_ids as (
    select
        given_event_id as event_id,
        case when rejection_reason is not null or is_dropped then 1 else 0 end as is_unwanted
    from {{ ref('stg_events_checked') }}
    where given_event_id is not null
),

made_ids as (
    -- Apart, because the hash of a row needs all its columns and a given id only one.
    select
        event_id,
        case when rejection_reason is not null or is_dropped then 1 else 0 end as is_unwanted
    from {{ ref('stg_events_checked') }}
    where given_event_id is null
),

final as (
    select event_id
    from given_ids
    group by event_id
    having count(*) > 1 or max(is_unwanted) = 1

    union

    select event_id
    from made_ids
    group by event_id
    having count(*) > 1 or max(is_unwanted) = 1
)

select * from final
