{{- config(
    enabled=has_merged_users(),
    materialized='kept_table',
    full_refresh=false
) -}}
{%- do depends_on('stg_load_window') -%}

with final as (
    -- In the beginning there are none; then stg_event_rows notes here those of its rows.
    select
        cast(null as {{ adapter_type_text() }}) as amplitude_id,
        cast(null as {{ adapter_type_text() }}) as user_id
    where false
)

select * from final
