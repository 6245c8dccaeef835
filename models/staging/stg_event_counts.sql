with raw_counts as (
    select
        cast(loaded_at as date) as loaded_date,
        count(*) as raw_events
    from {{ ref('stg_events_checked') }}
    group by cast(loaded_at as date)
),

accepted_counts as (
    select
        cast(loaded_at as date) as loaded_date,
        count(*) as accepted_events
    from {{ ref('stg_events') }}
    group by cast(loaded_at as date)
),

exception_counts as (
    select
        cast(loaded_at as date) as loaded_date,
        sum(case when fate = 'duplicate' then 1 else 0 end) as duplicate_events,
        sum(case when fate = 'dropped' then 1 else 0 end) as dropped_events
    from {{ ref('stg_event_exceptions') }}
    group by cast(loaded_at as date)
),

rejected_counts as (
    select
        cast(loaded_at as date) as loaded_date,
        count(*) as rejected_events,
        sum(case when rejection_reason = 'unreadable_row' then 1 else 0 end) as unreadable_rows
    from {{ ref('stg_events_rejected') }}
    group by cast(loaded_at as date)
),

loads as (
    select loaded_date from raw_counts
    union
    select loaded_date from rejected_counts
),

final as (
    select
        loads.loaded_date,
        cast(
            coalesce(raw_counts.raw_events, 0) + coalesce(rejected_counts.unreadable_rows, 0)
            as {{ dbt.type_bigint() }}
        ) as raw_events,
        {%- for fate in ['accepted', 'duplicate', 'rejected', 'dropped'] %}
        {%- set counts = 'exception' if fate in ['duplicate', 'dropped'] else fate %}
        cast(coalesce({{ counts }}_counts.{{ fate }}_events, 0) as {{ dbt.type_bigint() }})
            as {{ fate }}_events
        {{- ',' if not loop.last }}
        {%- endfor %}
    from loads
    {%- for counts in ['raw', 'accepted', 'exception', 'rejected'] %}
    left join {{ counts }}_counts
        on loads.loaded_date is not distinct from {{ counts }}_counts.loaded_date
    {%- endfor %}
)

select * from final
