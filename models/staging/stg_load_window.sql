{{- config(materialized='table') -}}
{%- do state_check_earlier() -%}
{%- do state_check_reads(['stg_recent_loads']) -%}
{%- if has_merged_users() -%}{%- do depends_on('stg_amplitude__moved_users') -%}{%- endif -%}
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
    where
        is_changed
        {%- if has_merged_users() %}
        -- An event may go with a user who was moved, and a copy of it then counts.
        or exists (select 1 from {{ ref('stg_amplitude__moved_users') }})
        {%- endif %}
    {%- endif %}
)

select * from final
