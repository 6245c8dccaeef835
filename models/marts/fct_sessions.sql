{{- config(
    materialized='incremental',
    incremental_strategy='replace_sessions',
    on_schema_change='fail',
    pre_hook='{{ pending_changes_of_everything() }}',
    post_hook='{{ run_changes_of_table() }}'
) -}}
{%- set is_added_to = added_to('fct_sessions') -%}
{%- do state_check_model(
    changes_by=['int_changed_spans'] if is_added_to else [],
    views=['int_changed_sessions'] if is_added_to else ['int_sessions']
) -%}
{%- do depends_on('stg_pending_changes') -%}
{%- do depends_on('int_sessions') -%}
{%- do depends_on('int_changed_sessions') -%}
{%- do depends_on('int_changed_spans') -%}
{%- set timezone = setting_timezone(var('timezone')) -%}
{%- set value_columns = session_value_columns(
    setting_list('session_properties', var('session_properties')),
    setting_session_events(
        var('session_events'), var('events_path') or var('events_relation')
    )
) -%}

with sessions as (
    select * from {{ ref('int_changed_sessions' if is_added_to else 'int_sessions') }}
),

keyed_sessions as (
    -- The lengths keep apart what is set side by side: no two sessions make the same text.
    select
        *,
        {{ session_key_text('user_id', 'session_id', 'opening_event_id') | indent(8) }}
            as key_text
    from sessions
),

final as (
    select
        {{ adapter_md5('key_text') }} as session_key,
        user_id,
        session_id,
        session_start_at,
        session_end_at,
        {{ select_as(
            adapter_local_date('session_start_at', timezone), 'session_start_date'
        ) | indent(8) }},
        session_length_ms,
        session_length_ms / 1000.0 as session_length_seconds,
        event_count,
        {{ (
            ['session_length_ms > ' ~ max_session_length_ms() ~ ' as is_over_max_length']
            + value_columns
        ) | join(',\n        ') }}
    from keyed_sessions
)

select * from final
