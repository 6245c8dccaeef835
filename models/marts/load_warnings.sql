{{- config(materialized='view') -}}

{%- set thresholds = setting_warnings(var('warnings')) -%}
with loads as (
    -- The newest one may not be complete.
    select
        loaded_date,
        raw_events,
        rejected_share,
        late_share,
        count(*) over earlier_loads as earlier_loads,
        avg(raw_events) over earlier_loads as usual_raw_events,
        max(loaded_date) over () as newest_loaded_date
    from {{ ref('event_loads') }}
    where load_unit = 'load' and loaded_date is not null
    window earlier_loads as (order by loaded_date rows between 7 preceding and 1 preceding)
),

event_types as (
    select
        event_type,
        cast(min(loaded_at) as date) as loaded_date
    from {{ ref('stg_events') }}
    group by event_type
),

loads_behind_the_first as (
    select
        loads.*,
        event_types.event_type
    from loads
    inner join event_types
        on loads.loaded_date = event_types.loaded_date
    where loads.earlier_loads > 0
),

final as (
    select
        loaded_date,
        'much_rejected' as warning,
        cast(null as {{ adapter_type_text() }}) as event_type,
        cast(rejected_share as {{ adapter_type_double() }}) as value,
        cast({{ thresholds['rejected_share'] }} as {{ adapter_type_double() }}) as threshold
    from loads
    where rejected_share > {{ thresholds['rejected_share'] }}

    union all

    select
        loaded_date,
        'much_late' as warning,
        cast(null as {{ adapter_type_text() }}) as event_type,
        cast(late_share as {{ adapter_type_double() }}) as value,
        cast({{ thresholds['late_share'] }} as {{ adapter_type_double() }}) as threshold
    from loads
    where
        late_share > {{ thresholds['late_share'] }}
        and loaded_date < newest_loaded_date

    union all

    select
        loaded_date,
        'small_load' as warning,
        cast(null as {{ adapter_type_text() }}) as event_type,
        cast(raw_events / usual_raw_events as {{ adapter_type_double() }}) as value,
        cast({{ thresholds['share_of_usual'] }} as {{ adapter_type_double() }}) as threshold
    from loads
    where
        raw_events < {{ thresholds['share_of_usual'] }} * usual_raw_events
        and earlier_loads >= 3
        and loaded_date < newest_loaded_date
    {%- if thresholds['new_event_types'] %}

    union all

    select
        loaded_date,
        'new_event_type' as warning,
        event_type,
        cast(null as {{ adapter_type_double() }}) as value,
        cast(null as {{ adapter_type_double() }}) as threshold
    from loads_behind_the_first
    {%- endif %}
)

select * from final
