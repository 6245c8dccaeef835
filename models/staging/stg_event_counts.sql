{%- do state_check_model(reads=['stg_load_window', 'stg_event_rows', 'stg_unreadable_rows']) -%}

with raw_rows as (
    select
        cast(loaded_at as date) as loaded_date,
        fate
    from {{ ref('stg_event_rows') }}

    union all

    select
        cast(null as date) as loaded_date,
        'rejected' as fate
    from {{ ref('stg_unreadable_rows') }}
),

final as (
    select
        loaded_date,
        count(*) as raw_events,
        count(case when fate = 'accepted' then 1 end) as accepted_events,
        count(case when fate = 'duplicate' then 1 end) as duplicate_events,
        count(case when fate = 'rejected' then 1 end) as rejected_events,
        count(case when fate = 'dropped' then 1 end) as dropped_events
    from raw_rows
    group by loaded_date
)

select * from final
