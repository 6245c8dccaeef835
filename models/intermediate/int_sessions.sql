{%- set properties = setting_list('session_properties', var('session_properties')) -%}
{%- set event_types = setting_session_events(
    var('session_events'), var('events_path') or var('events_relation')
) -%}
{%- do check_column_suffixes('session_properties', properties) -%}
{%- do check_column_suffixes('session_events', event_types) -%}

{{ session_query(
    ref('stg_events'),
    setting_session_definition(var('session_definition')),
    properties,
    event_types,
    setting_list('promoted_properties', var('promoted_properties'))
) }}
