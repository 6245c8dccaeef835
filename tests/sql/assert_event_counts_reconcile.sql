-- Every raw row is accepted, a duplicate, rejected or dropped: in each load, and in all.
with loads as (
    select * from {{ ref('stg_event_counts') }}
),

raw_rows as (
    select count(*) as row_count from {{ ref('raw_events') }}
),

unreadable_rows as (
    select count(*) as row_count from {{ ref('stg_unreadable_rows') }}
),

accepted_rows as (
    select count(*) as row_count from {{ ref('stg_events') }}
),

totals as (
    select
        coalesce(sum(raw_events), 0) as raw_events,
        coalesce(sum(accepted_events), 0) as accepted_events
    from loads
),

final as (
    select
        'a load' as counted,
        raw_events as expected,
        accepted_events + duplicate_events + rejected_events + dropped_events as found
    from loads

    union all

    select
        'all raw rows' as counted,
        raw_rows.row_count + unreadable_rows.row_count as expected,
        totals.raw_events as found
    from totals
    cross join raw_rows
    cross join unreadable_rows

    union all

    select
        'all accepted rows' as counted,
        accepted_rows.row_count as expected,
        totals.accepted_events as found
    from totals
    cross join accepted_rows
)

select * from final
where expected != found
