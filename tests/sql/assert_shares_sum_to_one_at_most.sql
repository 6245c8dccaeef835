-- The shares of an interval are parts of one whole.
with shares as (
    select
        'length' as distribution,
        interval_unit,
        interval_start,
        'any' as event_type,
        share
    from {{ ref('session_length_distribution') }}

    union all

    select
        'events' as distribution,
        interval_unit,
        interval_start,
        event_type,
        share
    from {{ ref('events_per_session_distribution') }}
),

final as (
    select
        distribution,
        interval_unit,
        interval_start,
        event_type,
        min(share) as smallest_share,
        sum(share) as total_share
    from shares
    group by distribution, interval_unit, interval_start, event_type
)

select * from final
where smallest_share < 0 or total_share > 1.000000001
