{{- config(
    materialized='incremental',
    incremental_strategy='replace_user_days',
    on_schema_change='fail'
) -}}
{%- set is_added_to = added_to('int_user_days') -%}
{%- do state_check_model(
    changes_by=['fct_sessions'] + (['int_changed_spans'] if is_added_to else [])
) -%}
{%- do depends_on('stg_pending_changes') -%}
{%- do depends_on('int_changed_spans') -%}

{%- set timezone = setting_timezone(var('timezone')) -%}
with events as (
    select * from {{ ref('stg_events') }}
),
{%- if is_added_to %}

changed_users as (
    -- With a time, by which older events are skipped before their dates are found: a local day
    -- begins less than a day before or after that of UTC.
    select
        user_id,
        min(changed_from_date) as changed_from_date,
        {{ adapter_add_units('cast(min(changed_from_date) as timestamp)', -1, 'day') }}
            as changed_from
    from {{ ref('int_changed_spans') }}
    group by user_id
),
{%- endif %}

active_events as (
    select
        events.user_id,
        {%- if is_added_to %}
        changed_users.changed_from_date,
        {%- endif %}
        {{ select_as(
            adapter_local_date('events.event_time', timezone), 'activity_date'
        ) | indent(8) }}
    from events
    {%- if is_added_to %}
    inner join changed_users
        on
            events.user_id = changed_users.user_id
            and events.event_time >= changed_users.changed_from
    {%- endif %}
    where events.is_active
),

sessions as (
    select
        fct_sessions.user_id,
        fct_sessions.session_start_date as activity_date,
        fct_sessions.session_length_ms,
        fct_sessions.event_count
    from {{ ref('fct_sessions') }} as fct_sessions
    {%- if is_added_to %}
    inner join changed_users
        on
            fct_sessions.user_id = changed_users.user_id
            and fct_sessions.session_start_date >= changed_users.changed_from_date
    {%- endif %}
    where not fct_sessions.is_over_max_length
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

user_days as (
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
),

days_in_order as (
    select
        *,
        max(activity_date) over (
            partition by user_id
            order by activity_date
            rows between unbounded preceding and 1 preceding
        ) as previous_activity_date,
        max(case when sessions > 0 then activity_date end) over (
            partition by user_id
            order by activity_date
            rows between unbounded preceding and 1 preceding
        ) as previous_session_date
    from user_days
),
{%- if is_added_to %}

kept_days as (
    -- The last ones of the days that stay as they are.
    select
        user_days.user_id,
        max(user_days.activity_date) as last_activity_date,
        max(case when user_days.sessions > 0 then user_days.activity_date end)
            as last_session_date
    from {{ is_added_to }} as user_days
    inner join changed_users
        on
            user_days.user_id = changed_users.user_id
            and user_days.activity_date < changed_users.changed_from_date
    group by user_days.user_id
),
{%- endif %}

final as (
    {%- if is_added_to %}
    select
        days_in_order.user_id,
        days_in_order.activity_date,
        days_in_order.events,
        days_in_order.sessions,
        days_in_order.session_length_ms,
        days_in_order.session_events,
        coalesce(days_in_order.previous_activity_date, kept_days.last_activity_date)
            as previous_activity_date,
        coalesce(days_in_order.previous_session_date, kept_days.last_session_date)
            as previous_session_date
    from days_in_order
    left join kept_days
        on days_in_order.user_id = kept_days.user_id
    {%- else %}
    select * from days_in_order
    {%- endif %}
)

select * from final
