{#
    A query of the sessions in a relation of events, one row a session, under a definition as
    setting_session_definition returns it.

    Gives user_id, session_id, opening_event_id (null where the property alone is the key),
    session_start_at, session_end_at, session_length_ms, event_count, first_<p> and last_<p>
    for each property, count_<e> for each event type. Where it follows CTEs, which
    the events may come from, it begins without `with`.

    {{ session_query(ref('stg_events'), definition, ['platform'], ['Page Viewed'], []) }}
#}
{% macro session_query(
    events, definition, properties, event_types, promoted, follows_ctes=false
) -%}
{%- set values = [] -%}
{%- for property in properties -%}
    {%- do values.append({
        'suffix': column_suffix(property),
        'column': property_parts(property, 'session_properties')['column'],
        'expression': property_value(property, promoted),
        'sides': ['first', 'last'],
    }) -%}
{%- endfor -%}
{%- set counts = [] -%}
{%- for event_type in event_types -%}
    {%- do counts.append({
        'column': 'count_' ~ column_suffix(event_type),
        'expression': 'case when event_type = ' ~ quote_text(event_type) ~ ' then 1 else 0 end',
    }) -%}
{%- endfor -%}
{%- set shape = {'keys': ['user_id'], 'has_key': true, 'values': values, 'counts': counts} -%}
{% if not follows_ctes %}with {% endif -%}
events as (
    -- Only active events make sessions
    {%- if session_way(definition) == 'property' %}; without a value an event is out of session
    {%- endif %}.
    {{ session_source_events(events, definition, values, counts, promoted) | indent(4) }}
),

{{ session_ctes(definition, shape, 'final') }}

select * from final
{%- endmacro %}
