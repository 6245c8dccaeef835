{#
    Sessions of events that share a value. Called by session_query.
#}
{% macro session_query_by_property(events, definition, values, counts, promoted) -%}
with events as (
    -- Only active events make sessions; without a value an event is out of session.
    {{ session_source_events(events, definition, values, counts, promoted) | indent(4) }}
),

final as (
    select
        user_id,
        cast(session_value as {{ adapter_type_text() }}) as session_id,
        cast(null as {{ adapter_type_text() }}) as opening_event_id,
        {{ session_columns(values, counts) | indent(8) }}
    from events
    group by user_id, session_value
)

select * from final
{%- endmacro %}
