{{- config(materialized='incremental', incremental_strategy='replace_loads') -}}
{%- do state_check_model(reads=[
    'stg_load_window', 'stg_repeated_ids', 'stg_event_exceptions', 'stg_events',
    'stg_events_rejected',
]) -%}

with raw_counts as (
    select
        cast(loaded_at as date) as loaded_date,
        count(*) as raw_events
    from {{ ref('stg_events_checked') }}
    {%- if state_is_kept() %}
    where {{ load_window_condition('loaded_at') | indent(4) }}
    {%- endif %}
    group by cast(loaded_at as date)
),

accepted_counts as (
    select
        cast(loaded_at as date) as loaded_date,
        count(*) as accepted_events
    from {{ ref('stg_events') }}
    {%- if state_is_kept() %}
    where {{ load_window_condition('loaded_at') | indent(4) }}
    {%- endif %}
    group by cast(loaded_at as date)
),

exception_counts as (
    select
        cast(loaded_at as date) as loaded_date,
        sum(case when fate = 'duplicate' then 1 else 0 end) as duplicate_events,
        sum(case when fate = 'dropped' then 1 else 0 end) as dropped_events
    from {{ ref('stg_event_exceptions') }}
    {%- if state_is_kept() %}
    where {{ load_window_condition('loaded_at') | indent(4) }}
    {%- endif %}
    group by cast(loaded_at as date)
),

rejected_counts as (
    select
        cast(loaded_at as date) as loaded_date,
        count(*) as rejected_events,
        sum(case when rejection_reason = 'unreadable_row' then 1 else 0 end) as unreadable_rows
    from {{ ref('stg_events_rejected') }}
    {%- if state_is_kept() %}
    where {{ load_window_condition('loaded_at') | indent(4) }}
    {%- endif %}
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
            as {{ adapter_type_bigint() }}
        ) as raw_events,
        cast(coalesce(accepted_counts.accepted_events, 0) as {{ adapter_type_bigint() }})
            as accepted_events,
        cast(coalesce(exception_counts.duplicate_events, 0) as {{ adapter_type_bigint() }})
            as duplicate_events,
        cast(coalesce(rejected_counts.rejected_events, 0) as {{ adapter_type_bigint() }})
            as rejected_events,
        cast(coalesce(exception_counts.dropped_events, 0) as {{ adapter_type_bigint() }})
            as dropped_events
    from loads
    left join raw_counts
        on loads.loaded_date is not distinct from raw_counts.loaded_date
    left join accepted_counts
        on loads.loaded_date is not distinct from accepted_counts.loaded_date
    left join exception_counts
        on loads.loaded_date is not distinct from exception_counts.loaded_date
    left join rejected_counts
        on loads.loaded_date is not distinct from rejected_counts.loaded_date
)

select * from final
