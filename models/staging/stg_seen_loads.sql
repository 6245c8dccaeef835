{{- config(materialized='table') -}}
{%- do state_check_model(reads=['stg_load_window', 'stg_recent_loads', 'stg_event_counts']) -%}

with final as (
    select
        loaded_date,
        rows_fingerprint
    from {{ ref('stg_recent_loads') }}
)

select * from final
