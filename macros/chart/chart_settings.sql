{#
    Returns what a chart takes from the project's vars. The only macro of a chart that reads them.

    {% set settings = chart_settings() %}
#}
{% macro chart_settings() %}
    {%- set own_events = var('events_path') or var('events_relation') -%}
    {%- set saved_segments = var('saved_segments') or {} -%}
    {%- if saved_segments is not mapping -%}
        {%- do setting_error(
            'saved_segments', "'" ~ saved_segments ~ "' is not a dict", 'a dict of names and segments'
        ) -%}
    {%- endif -%}
    {{- return({
        'definition': setting_session_definition(var('session_definition')),
        'session_properties': setting_list('session_properties', var('session_properties')),
        'session_events': setting_session_events(var('session_events'), own_events),
        'promoted': setting_list('promoted_properties', var('promoted_properties')),
        'timezone': setting_timezone(var('timezone')),
        'week_start': setting_choice('week_start', var('week_start'), weekdays()),
        'as_of': setting_as_of(var('as_of')),
        'date_range': var('date_range'),
        'saved_segments': saved_segments,
    }) -}}
{% endmacro %}
