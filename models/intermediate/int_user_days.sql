{{- config(materialized='incremental', incremental_strategy='replace_user_days') -}}
{%- set is_added_to = added_to('int_user_days') -%}
{%- do state_check_model(
    changes_by=['fct_sessions'] + (['int_changed_spans'] if is_added_to else []),
    views=['int_changed_users'] if is_added_to else []
) -%}
{%- do depends_on('stg_pending_changes') -%}
{%- do depends_on('int_changed_users') -%}

{%- set timezone = setting_timezone(var('timezone')) -%}
{%- set conditions = ['is_active'] -%}
{%- if is_added_to -%}
    {%- do conditions.append(
        'event_time >= (\n    select '
        ~ adapter_add_units('cast(min(changed_from_date) as timestamp)', -1, 'day')
        ~ '\n    from ' ~ ref('int_changed_users') ~ '\n)'
    ) -%}
{%- endif -%}
with active_events as (
    {%- if is_added_to %}
    -- A local day begins less than a day before or after that of UTC.
    {%- endif %}
    select
        user_id,
        {{ adapter_local_date('event_time', timezone) }} as activity_date
    from {{ ref('stg_events') }}
    {{ chart_clause('where', conditions) | indent(4) }}
),

sessions as (
    select
        user_id,
        session_start_date as activity_date,
        session_length_ms,
        event_count
    from {{ ref('fct_sessions') }}
    where not is_over_max_length
),

active_days as (
    select
        user_id,
        activity_date,
        count(*) as events
    from active_events
    {%- if is_added_to %}
    {{ chart_clause(
        'where', [changed_days_condition('active_events', 'activity_date')]
    ) | indent(4) }}
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
    {%- if is_added_to %}
    {{ chart_clause('where', [changed_days_condition('sessions', 'activity_date')]) | indent(4) }}
    {%- endif %}
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
