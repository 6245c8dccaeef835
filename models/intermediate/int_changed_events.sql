{%- do state_check_model() -%}
{%- set definition = setting_session_definition(var('session_definition')) -%}
{%- set session_values = [select_as(session_value_as_text(), 'span_session_id')]
    if definition['property'] else [] -%}
with changed_spans as (
    select * from {{ ref('int_changed_spans') }}
),

events as (
    -- Of their users first, so that not all events are looked at any closer.
    {{ select_list(['*'] + session_values) | indent(4) }}
    from {{ ref('stg_events') }}
    where user_id in (select user_id from changed_spans)
),

final as (
    select events.*
    from events
    inner join changed_spans
        on
            events.user_id = changed_spans.user_id
            and events.event_time >= changed_spans.changed_from
            {%- if definition['property'] %}
            and events.span_session_id = changed_spans.session_id
            {%- endif %}
)

select * from final
