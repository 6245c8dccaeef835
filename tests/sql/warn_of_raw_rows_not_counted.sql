{{- config(severity='warn') -}}

-- Raw rows that no table knows, because they landed while the run was at work or came too late into
-- an old load; or the other way round, rows of old loads that are no longer there.
with raw_rows as (
    select count(*) as row_count from {{ ref('raw_events') }}
),

unreadable_rows as (
    select count(*) as row_count from {{ ref('stg_unreadable_rows') }}
),

counted_rows as (
    select coalesce(sum(raw_events), 0) as row_count from {{ ref('stg_event_counts') }}
),

final as (
    select
        raw_rows.row_count + unreadable_rows.row_count as expected,
        counted_rows.row_count as found
    from raw_rows
    cross join unreadable_rows
    cross join counted_rows
)

select * from final
where expected != found
