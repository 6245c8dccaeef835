{{- config(materialized='table', pre_hook='{{ state_reset() }}') -}}

{%- set earlier_counts = state_relation('stg_event_counts') if state_is_kept() -%}
{%- set earlier_window = state_relation('stg_load_window') -%}
{%- do state_check(earlier_window) if earlier_window and state_relation('stg_event_counts') -%}
{%- do depends_on('event_taxonomy') -%}
{%- do depends_on('stg_run_changes') -%}
{%- set lookback_days = chart_check_number('lookback_days', var('lookback_days'), is_whole=true) -%}
{%- set built_with = tojson(state_settings()) -%}
with loads as (
    {%- if earlier_counts %}
    -- A load dated ahead of the runs so far does not hide those that come before it.
    select loaded_date
    from {{ earlier_counts }}
    where
        loaded_date <= (
            select cast(max(changed_at) as date)
            from {{ ref('stg_run_changes') }}
            where table_name = 'stg_events'
        )
        and loaded_date <= current_date
    {%- else %}
    select cast(null as date) as loaded_date
    {%- endif %}
),

final as (
    select
        coalesce(
            {{ adapter_add_units(
                'cast(max(loaded_date) as timestamp)', -lookback_days, 'day'
            ) }},
            cast('-infinity' as timestamp)
        ) as loaded_from,
        {{ quote_text(built_with) }} as built_with -- noqa: LT05
    from loads
)

select * from final
