{{- config(materialized='view') -}}

with final as (
    select
        raw_row,
        rejection_reason,
        loaded_at
    from {{ ref('stg_event_rows') }}
    where fate = 'rejected'

    union all

    select
        raw_row,
        'unreadable_row' as rejection_reason,
        cast(null as timestamp) as loaded_at
    from {{ ref('stg_unreadable_rows') }}
)

select * from final
