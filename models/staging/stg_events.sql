{{- config(materialized='view') -}}
{%- do state_check_model() -%}

{%- set promoted = setting_list('promoted_properties', var('promoted_properties')) -%}
with event_rows as (
    select * from {{ ref('stg_event_rows') }}
),

final as (
    {{ select_list(
        source_contract_columns() + promoted_names(promoted)
    ) | indent(4) }}
    from event_rows
    where fate = 'accepted'
)

select * from final
