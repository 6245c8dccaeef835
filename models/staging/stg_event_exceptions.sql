with exceptions as (
    -- Most events are accepted as they are; only these need a closer look.
    select
        {{ source_contract_columns() | join(',\n        ') }},
        is_dropped,
        rejection_reason,
        {{ adapter_record_as_json('raw_record') }} as raw_row
    from {{ ref('stg_events_checked') }}
    where
        rejection_reason is not null
        or is_dropped
        or event_id in (select event_id from {{ ref('stg_repeated_ids') }})
),

ranked_exceptions as (
    -- Of the copies of an event the first to arrive stays; raw_row decides between equals.
    select
        *,
        row_number() over (
            partition by event_id, is_dropped, rejection_reason
            order by loaded_at, event_time, raw_row
        ) as copy_number
    from exceptions
),

final as (
    select
        {{ source_contract_columns() | join(',\n        ') }},
        rejection_reason,
        case when rejection_reason is not null then raw_row end as raw_row,
        case
            when rejection_reason is not null then 'rejected'
            when is_dropped then 'dropped'
            when copy_number > 1 then 'duplicate'
            when
                event_id in (
                    select event_id from {{ ref('stg_repeated_ids') }}
                    where is_accepted_before
                )
                then 'duplicate'
            else 'accepted'
        end as fate
    from ranked_exceptions
)

select * from final
