{{ config(materialized='table') }}

{%- set timezone = setting_timezone(var('timezone')) -%}

with active_days as (
    select
        user_id,
        {{ adapter_local_date('event_time', timezone) }} as activity_date,
        count(*) as events
    from {{ ref('stg_events') }}
    where is_active
    group by user_id, {{ adapter_local_date('event_time', timezone) }}
),

session_days as (
    select
        user_id,
        session_start_date,
        count(*) as sessions,
        sum(session_length_ms) as session_length_ms,
        sum(event_count) as session_events
    from {{ ref('fct_sessions') }}
    where not is_over_max_length
    group by user_id, session_start_date
),

final as (
    select
        active_days.user_id,
        active_days.activity_date,
        active_days.events,
        cast(coalesce(session_days.sessions, 0) as {{ adapter_type_bigint() }}) as sessions,
        cast(coalesce(session_days.session_length_ms, 0) as {{ adapter_type_bigint() }})
            as session_length_ms,
        cast(coalesce(session_days.session_events, 0) as {{ adapter_type_bigint() }})
            as session_events
    from active_days
    left join session_days
        on
            active_days.user_id = session_days.user_id
            and active_days.activity_date = session_days.session_start_date
)

select * from final
