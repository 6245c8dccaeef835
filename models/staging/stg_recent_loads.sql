{{- config(
    materialized='table',
    pre_hook='{{ state_reset() }}',
    post_hook='{{ seen_loads_forget() }}'
) -}}
{%- do state_check_earlier() -%}

{%- set earlier_counts = state_relation('stg_event_counts') if state_is_kept() -%}
{%- set seen_loads = state_relation('stg_seen_loads') -%}
{%- set lookback_days = chart_check_number('lookback_days', var('lookback_days'), is_whole=true) -%}
{%- set source = setting_choice('event_source', var('event_source'), ['amplitude', 'events']) -%}
{%- set mapped_events = ref('stg_' ~ source ~ '__mapped') -%}
{%- set loaded_at = source_time('loaded_at', mapped_events) -%}
{%- set event_time = source_time('event_time', mapped_events) -%}
{%- if not earlier_counts -%}
with final as (
    -- A run over all loads does not ask which of them changed.
    select
        cast(null as date) as loaded_date,
        cast(null as {{ adapter_type_text() }}) as rows_fingerprint,
        true as is_changed
    where false
)
{%- else -%}
with lookback as (
    -- A load dated in the future does not hide those that come before it.
    select
        coalesce(
            {{ adapter_add_units(
                'cast(max(loaded_date) as timestamp)', -lookback_days, 'day'
            ) }},
            cast('0001-01-01' as timestamp)
        ) as looked_back_from
    from {{ earlier_counts }}
    where loaded_date <= current_date
),

recent_rows as (
    select
        {{ loaded_at | indent(8) }} as load_time,
        mapped_events
    from {{ mapped_events }} as mapped_events
    where {{ loaded_at | indent(8) }} >= (select looked_back_from from lookback)

    union all

    -- A row without a load time has that of its event.
    select
        {{ event_time | indent(8) }} as load_time,
        mapped_events
    from {{ mapped_events }} as mapped_events
    where
        {{ loaded_at | indent(8) }} is null
        and {{ event_time | indent(8) }} >= (select looked_back_from from lookback)
),

recent_loads as (
    select
        cast(load_time as date) as loaded_date,
        {{ adapter_rows_fingerprint('mapped_events') }} as rows_fingerprint
    from recent_rows
    group by cast(load_time as date)
),

earlier_loads as (
    {%- if seen_loads %}
    select
        counts.loaded_date,
        seen_loads.rows_fingerprint
    from {{ earlier_counts }} as counts
    left join {{ seen_loads }} as seen_loads
        on counts.loaded_date = seen_loads.loaded_date
    where counts.loaded_date >= (select cast(looked_back_from as date) from lookback)
    {%- else %}
    -- What their rows were is not known, so that all may have changed.
    select
        cast(looked_back_from as date) as loaded_date,
        cast(null as {{ adapter_type_text() }}) as rows_fingerprint
    from lookback
    {%- endif %}
),

final as (
    select
        coalesce(recent_loads.loaded_date, earlier_loads.loaded_date) as loaded_date,
        recent_loads.rows_fingerprint,
        earlier_loads.rows_fingerprint is null
        or coalesce(recent_loads.rows_fingerprint, '') != earlier_loads.rows_fingerprint
            as is_changed
    from recent_loads
    full outer join earlier_loads
        on recent_loads.loaded_date = earlier_loads.loaded_date
)
{%- endif %}

select * from final
