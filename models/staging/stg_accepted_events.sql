{{- config(materialized='view') -}}

with final as (
    select
        {{ source_contract_columns() | join(',\n        ') }}
    from {{ ref('stg_events_checked') }}
    where event_id not in (select event_id from {{ ref('stg_event_exceptions') }})

    union all

    select
        {{ source_contract_columns() | join(',\n        ') }}
    from {{ ref('stg_event_exceptions') }}
    where fate = 'accepted'
)

select * from final
