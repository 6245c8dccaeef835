{{- config(materialized='table', pre_hook='{{ state_reset() }}') -}}
{%- do state_check_earlier() -%}
{%- do depends_on('stg_recent_loads') -%}
{%- set built_with = tojson(state_settings()) -%}
with final as (
    select
        {%- if state_is_kept() %}
        coalesce(
            cast(min(loaded_date) as timestamp), cast('9999-12-31' as timestamp)
        ) as loaded_from,
        {%- else %}
        cast('0001-01-01' as timestamp) as loaded_from,
        {%- endif %}
        {{ quote_text(built_with) }} as built_with -- noqa: LT05
    {%- if state_is_kept() %}
    from {{ ref('stg_recent_loads') }}
    where is_changed
    {%- endif %}
)

select * from final
