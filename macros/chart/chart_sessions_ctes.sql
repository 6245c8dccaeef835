{#
    CTEs up to sessions: from fct_sessions where that has all that the chart asks for, else from
    the events; behind them sessions_with_key and sessions_in_local_time where these are needed.
#}
{% macro chart_sessions_ctes(chart, plan, has_key) -%}
{%- if plan['from_events'] -%}
{{ chart_events_ctes(chart, plan, has_key) }}
{%- else -%}
sessions as (
    select * from {{ ref('fct_sessions') }}
)
{%- endif %}
{%- if plan['from_events'] and has_key %},

sessions_with_key as (
    select
        *,
        {{ session_key_text('user_id', 'session_id', 'opening_event_id') | indent(8) }}
            as key_text
    from sessions
)
{%- endif %}
{%- if plan['local_start'] == 'local_start_at' %},

sessions_in_local_time as (
    select
        *,
        {{ adapter_local_timestamp('session_start_at', chart['settings']['timezone']) }}
            as local_start_at
    from {{ 'sessions_with_key' if plan['from_events'] and has_key else 'sessions' }}
)
{%- endif %}
{%- endmacro %}
