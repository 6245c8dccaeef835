{{- config(materialized='kept_table', full_refresh=false) -}}

with final as (
    -- Empty in the beginning; then the tables note here what a run changed in them.
    select
        cast(null as {{ adapter_type_text() }}) as run_id,
        cast(null as timestamp) as changed_at,
        cast(null as {{ adapter_type_text() }}) as table_name,
        cast(null as {{ adapter_type_bigint() }}) as added_rows,
        cast(null as {{ adapter_type_bigint() }}) as changed_rows,
        cast(null as {{ adapter_type_bigint() }}) as removed_rows
    where false
)

select * from final
