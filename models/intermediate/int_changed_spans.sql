{{- config(materialized='table') -}}
{%- do state_check_model() -%}

{%- do depends_on('stg_event_rows') -%}{#- which notes its changes -#}
{%- set earlier_sessions = added_to('fct_sessions') -%}
{%- set definition = setting_session_definition(var('session_definition')) -%}
{%- set timezone = setting_timezone(var('timezone')) -%}
with pending_changes as (
    select
        user_id,
        session_id,
        min(changed_from) as changed_from
    from {{ ref('stg_pending_changes') }}
    where user_id is not null
    group by user_id, session_id
),
{%- if earlier_sessions %}

latest_sessions as (
    -- The one during or after which the change came; those before it stay as they are.
    select
        pending_changes.user_id,
        pending_changes.session_id,
        max(sessions.session_start_at) as session_start_at
    from pending_changes
    inner join {{ earlier_sessions }} as sessions
        on
            pending_changes.user_id = sessions.user_id
            and pending_changes.session_id is not distinct from sessions.session_id
            and pending_changes.changed_from > sessions.session_start_at
    {%- if definition['end_event'] %}
    where
        -- An end event at the very time at which a session starts belongs to the one before it.
        not exists (
            select 1
            from {{ earlier_sessions }} as closed_sessions
            where
                closed_sessions.user_id = sessions.user_id
                and closed_sessions.session_id is not distinct from sessions.session_id
                and closed_sessions.session_end_at = sessions.session_start_at
                and closed_sessions.session_start_at < sessions.session_start_at
        )
    {%- endif %}
    group by pending_changes.user_id, pending_changes.session_id
),

changed_spans as (
    select
        pending_changes.user_id,
        pending_changes.session_id,
        coalesce(latest_sessions.session_start_at, pending_changes.changed_from) as changed_from
    from pending_changes
    left join latest_sessions
        on
            pending_changes.user_id = latest_sessions.user_id
            and pending_changes.session_id is not distinct from latest_sessions.session_id
),
{%- else %}

changed_spans as (
    -- All sessions are made anew.
    select * from pending_changes
    where false
),
{%- endif %}

dated_spans as (
    -- A day earlier, because where clocks go back at midnight a later event has an earlier date.
    select
        *,
        {{ adapter_add_units('changed_from', -1, 'day') }} as day_before_change
    from changed_spans
),

final as (
    select
        user_id,
        session_id,
        changed_from,
        {{ select_as(
            adapter_local_date('day_before_change', timezone), 'changed_from_date'
        ) | indent(8) }}
    from dated_spans
)

select * from final
