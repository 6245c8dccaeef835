{{- config(post_hook='{{ loads_mark_counted() }}') -}}
{%- do state_check_model(reads=['stg_load_window', 'stg_event_rows', 'stg_unreadable_rows']) -%}

{#- Merges move the copies of events in loads of long ago as well. -#}
{%- set earlier_counts = state_relation('stg_event_counts') if not has_merged_users() -%}
with raw_rows as (
    select
        cast(loaded_at as date) as loaded_date,
        fate
    from {{ ref('stg_event_rows') }}
    {%- if earlier_counts %}
    where loaded_at >= (select uncounted_from from {{ ref('stg_load_window') }})

    union all

    select
        cast(null as date) as loaded_date,
        fate
    from {{ ref('stg_event_rows') }}
    where loaded_at is null
    {%- endif %}

    union all

    select
        cast(null as date) as loaded_date,
        'rejected' as fate
    from {{ ref('stg_unreadable_rows') }}
),

counts as (
    select
        loaded_date,
        count(*) as raw_events,
        count(case when fate = 'accepted' then 1 end) as accepted_events,
        count(case when fate = 'duplicate' then 1 end) as duplicate_events,
        count(case when fate = 'rejected' then 1 end) as rejected_events,
        count(case when fate = 'dropped' then 1 end) as dropped_events
    from raw_rows
    group by loaded_date
),

final as (
    select * from counts
    {%- if earlier_counts %}

    union all

    -- Those of loads whose rows are as they were.
    select * from {{ earlier_counts }}
    where loaded_date < (select uncounted_from from {{ ref('stg_load_window') }})
    {%- endif %}
)

select * from final
