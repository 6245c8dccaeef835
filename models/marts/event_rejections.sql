{{- config(materialized='view') -}}

with rejected_events as (
    select * from {{ ref('stg_events_rejected') }}
),

loads as (
    select
        cast(loaded_at as date) as loaded_date,
        rejection_reason,
        count(*) as rejected_events,
        max(loaded_at) as newest_loaded_at
    from rejected_events
    group by cast(loaded_at as date), rejection_reason
),

final as (
    select
        'load' as load_unit,
        loaded_date,
        rejection_reason,
        rejected_events,
        newest_loaded_at
    from loads

    union all

    select
        'all' as load_unit,
        max(loaded_date) as loaded_date,
        rejection_reason,
        cast(sum(rejected_events) as {{ adapter_type_bigint() }}) as rejected_events,
        max(newest_loaded_at) as newest_loaded_at
    from loads
    group by rejection_reason
)

select * from final
