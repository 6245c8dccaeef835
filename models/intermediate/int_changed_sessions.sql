{%- do state_check_model() -%}
{%- set definition = setting_session_definition(var('session_definition')) -%}
{%- set session_values = [select_as(session_value_as_text(), 'span_session_id')]
    if definition['property'] else [] -%}
with changed_spans as (
    select * from {{ ref('int_changed_spans') }}
),

events_of_users as (
    -- Of the users of the spans first, so that not all events are looked at any closer.
    {{ select_list(['*'] + session_values) | indent(4) }}
    from {{ ref('stg_events') }}
    where user_id in (select user_id from changed_spans)
),

changed_events as (
    select events_of_users.*
    from events_of_users
    inner join changed_spans
        on
            events_of_users.user_id = changed_spans.user_id
            and events_of_users.event_time >= changed_spans.changed_from
            {%- if definition['property'] %}
            and events_of_users.span_session_id = changed_spans.session_id
            {%- endif %}
),

{{ project_session_query('changed_events', follows_ctes=true) }}
