-- Every raw row is accepted, a duplicate, rejected or dropped: in each load, and in all.
with loads as (
    select * from {{ ref('stg_event_counts') }}
),

accepted_rows as (
    select count(*) as row_count from {{ ref('stg_events') }}
),

accepted_events as (
    select coalesce(sum(accepted_events), 0) as row_count from loads
),

final as (
    select
        'a load' as counted,
        raw_events as expected,
        accepted_events + duplicate_events + rejected_events + dropped_events as found
    from loads

    union all

    select
        'all accepted rows' as counted,
        accepted_rows.row_count as expected,
        accepted_events.row_count as found
    from accepted_events
    cross join accepted_rows
)

select * from final
where expected != found
