{{- config(materialized='view') -}}

{%- set late_after_hours = chart_check_number('late_after_hours', var('late_after_hours')) -%}
{%- set sums = ['raw_events', 'accepted_events', 'duplicate_events', 'rejected_events'] -%}
{%- set sums = sums + ['dropped_events', 'late_events'] -%}
with counts as (
    select * from {{ ref('stg_event_counts') }}
),

late_events as (
    select
        cast(loaded_at as date) as loaded_date,
        count(*) as late_events,
        max({{ adapter_milliseconds_between('event_time', 'loaded_at') }}) / 3600000.0
            as oldest_late_event_hours
    from {{ ref('stg_events') }}
    where loaded_at > {{ adapter_add_seconds('event_time', (late_after_hours * 3600) | int) }}
    group by cast(loaded_at as date)
),

loads as (
    select
        counts.*,
        coalesce(late_events.late_events, 0) as late_events,
        late_events.oldest_late_event_hours
    from counts
    left join late_events
        on counts.loaded_date = late_events.loaded_date
),

totals as (
    select
        'load' as load_unit,
        loaded_date,
        1 as loads,
        {{ sums | join(',\n        ') }},
        oldest_late_event_hours
    from loads

    union all

    select
        'all' as load_unit,
        max(loaded_date) as loaded_date,
        count(*) as loads,
        {%- for name in sums %}
        coalesce(sum({{ name }}), 0) as {{ name }},
        {%- endfor %}
        max(oldest_late_event_hours) as oldest_late_event_hours
    from loads
),

final as (
    select
        load_unit,
        loaded_date,
        {%- for name in ['loads'] + sums %}
        cast({{ name }} as {{ adapter_type_bigint() }}) as {{ name }},
        {%- endfor %}
        cast(accepted_events as {{ adapter_type_double() }}) / nullif(raw_events, 0)
            as accepted_share,
        cast(duplicate_events as {{ adapter_type_double() }}) / nullif(raw_events, 0)
            as duplicate_share,
        cast(rejected_events as {{ adapter_type_double() }}) / nullif(raw_events, 0)
            as rejected_share,
        cast(dropped_events as {{ adapter_type_double() }}) / nullif(raw_events, 0)
            as dropped_share,
        cast(late_events as {{ adapter_type_double() }}) / nullif(accepted_events, 0)
            as late_share,
        cast(oldest_late_event_hours as {{ adapter_type_double() }}) as oldest_late_event_hours
    from totals
)

select * from final
