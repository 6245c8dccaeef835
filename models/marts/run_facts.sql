{{- config(materialized='view') -}}

with run_changes as (
    select * from {{ ref('stg_run_changes') }}
),

runs as (
    select
        run_id,
        max(changed_at) as run_at,
        sum(case when table_name = 'stg_events' then added_rows else 0 end) as events_added,
        sum(case when table_name = 'stg_events' then changed_rows else 0 end) as events_changed,
        sum(case when table_name = 'stg_events' then removed_rows else 0 end) as events_removed,
        sum(case when table_name = 'fct_sessions' then added_rows else 0 end) as sessions_added,
        sum(case when table_name = 'fct_sessions' then changed_rows else 0 end) as sessions_changed,
        sum(case when table_name = 'fct_sessions' then removed_rows else 0 end) as sessions_removed
    from run_changes
    group by run_id
),

final as (
    select
        run_id,
        run_at,
        cast(events_added as {{ adapter_type_bigint() }}) as events_added,
        cast(events_changed as {{ adapter_type_bigint() }}) as events_changed,
        cast(events_removed as {{ adapter_type_bigint() }}) as events_removed,
        cast(sessions_added as {{ adapter_type_bigint() }}) as sessions_added,
        cast(sessions_changed as {{ adapter_type_bigint() }}) as sessions_changed,
        cast(sessions_removed as {{ adapter_type_bigint() }}) as sessions_removed
    from runs
)

select * from final
