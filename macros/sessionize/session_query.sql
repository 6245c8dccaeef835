{#
    A query of the sessions in a relation of events, one row a session, under a definition as
    setting_session_definition returns it. Which of three ways is taken depends on the
    definition alone: events that share a value; time slots that follow each other closely;
    or, where an event begins or ends a session, the events in their order.

    Gives user_id, session_id, opening_event_id (null where session_id alone is the key),
    session_start_at, session_end_at, session_length_ms, event_count, first_<p> and last_<p>
    for each property, count_<e> for each event type.

    {{ session_query(ref('stg_events'), definition, ['platform'], ['Page Viewed'], []) }}
#}
{% macro session_query(events, definition, properties, event_types, promoted) %}
    {%- set values = [] -%}
    {%- for property in properties -%}
        {%- do values.append({
            'suffix': column_suffix(property),
            'column': property_parts(property, 'session_properties')['column'],
            'expression': property_value(property, promoted),
        }) -%}
    {%- endfor -%}
    {%- set counts = [] -%}
    {%- for event_type in event_types -%}
        {%- do counts.append({'suffix': column_suffix(event_type), 'event_type': event_type}) -%}
    {%- endfor -%}
    {%- if definition['start_event'] or definition['end_event'] -%}
        {{- return(session_query_by_boundary(events, definition, values, counts, promoted)) -}}
    {%- elif definition['timeout_seconds'] -%}
        {{- return(session_query_by_timeout(events, definition, values, counts, promoted)) -}}
    {%- endif -%}
    {{- return(session_query_by_property(events, definition, values, counts, promoted)) -}}
{% endmacro %}
