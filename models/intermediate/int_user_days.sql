{{- config(materialized='incremental', incremental_strategy='replace_user_days') -}}
{%- set is_added_to = added_to('int_user_days') -%}
{%- do state_check_model(
    changes_by=['fct_sessions'] + (['int_changed_spans'] if is_added_to else []),
    views=['int_changed_users'] if is_added_to else []
) -%}
{%- do depends_on('stg_pending_changes') -%}
{%- do depends_on('int_changed_users') -%}

{%- set timezone = setting_timezone(var('timezone')) -%}
with active_events as (
    select
        events.user_id,
        {{ adapter_local_date('events.event_time', timezone) }} as activity_date
        {%- if is_added_to %},
        changed_users.changed_from_date
        {%- endif %}
    from {{ ref('stg_events') }} as events
    {%- if is_added_to %}
    -- By time, so that the warehouse can skip events: a local day begins less than a day before or
    -- after that of UTC.
    inner join {{ ref('int_changed_users') }} as changed_users
        on
            events.user_id = changed_users.user_id
            and events.event_time >= {{ adapter_add_units(
                'cast(changed_users.changed_from_date as timestamp)', -1, 'day'
            ) }}
    {%- endif %}
    where events.is_active
),

sessions as (
    select
        sessions.user_id,
        sessions.session_start_date as activity_date,
        sessions.session_length_ms,
        sessions.event_count
    from {{ ref('fct_sessions') }} as sessions
    {%- if is_added_to %}
    inner join {{ ref('int_changed_users') }} as changed_users
        on
            sessions.user_id = changed_users.user_id
            and sessions.session_start_date >= changed_users.changed_from_date
    {%- endif %}
    where not sessions.is_over_max_length
),

active_days as (
    select
        user_id,
        activity_date,
        count(*) as events
    from active_events
    {%- if is_added_to %}
    where activity_date >= changed_from_date
    {%- endif %}
    group by user_id, activity_date
),

session_days as (
    select
        user_id,
        activity_date,
        count(*) as sessions,
        sum(session_length_ms) as session_length_ms,
        sum(event_count) as session_events
    from sessions
    group by user_id, activity_date
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
            and active_days.activity_date = session_days.activity_date
)

select * from final
