{#
    A query of the sessions in a relation of events by the project's settings: the vars
    session_definition, session_properties, session_events and promoted_properties, checked. Where
    it follows CTEs, which the events may come from, it begins without `with`.

    {{ project_session_query(ref('stg_events')) }}
#}
{% macro project_session_query(events, follows_ctes=false) -%}
{%- set properties = setting_list('session_properties', var('session_properties')) -%}
{%- set event_types = setting_session_events(
    var('session_events'), var('events_path') or var('events_relation')
) -%}
{%- do check_column_suffixes('session_properties', properties) -%}
{%- do check_column_suffixes('session_events', event_types) -%}
{{ session_query(
    events,
    setting_session_definition(var('session_definition')),
    properties,
    event_types,
    setting_list('promoted_properties', var('promoted_properties')),
    follows_ctes
) }}
{%- endmacro %}
