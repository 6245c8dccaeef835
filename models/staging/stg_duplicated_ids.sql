{%- set mapped_events = ref('stg_' ~ var('event_source') ~ '__mapped') -%}

with given_ids as (
    select {{ source_text('event_id') }} as event_id
    from {{ mapped_events }}
    where {{ source_text('event_id') }} is not null
),

made_ids as (
    -- Apart, because the hash of a row needs all its columns and a given id only one.
    select {{ source_made_event_id('raw_record') }} as event_id
    from {{ mapped_events }}
    where {{ source_text('event_id') }} is null
),

final as (
    select event_id
    from given_ids
    group by event_id
    having count(*) > 1

    union all

    select event_id
    from made_ids
    group by event_id
    having count(*) > 1
)

select * from final
