with rejected_events as (
    select * from {{ ref('stg_events_rejected') }}
),

final as (
    select
        rejection_reason,
        count(*) as rejected_events,
        max(loaded_at) as newest_loaded_at
    from rejected_events
    group by rejection_reason
)

select * from final
