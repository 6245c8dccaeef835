{{- config(materialized='incremental', incremental_strategy='replace_loads') -}}
{%- do state_check_model(reads=[
    'stg_load_window', 'stg_repeated_ids', 'stg_event_exceptions',
]) -%}
{%- set window = [load_window_condition('loaded_at')] if state_is_kept() else [] -%}

with final as (
    select
        raw_row,
        rejection_reason,
        loaded_at
    from {{ ref('stg_event_exceptions') }}
    {{ chart_clause('where', ["fate = 'rejected'"] + window) | indent(4) }}

    union all

    select
        raw_row,
        'unreadable_row' as rejection_reason,
        cast(null as timestamp) as loaded_at
    from {{ ref('stg_unreadable_rows') }}
)

select * from final
