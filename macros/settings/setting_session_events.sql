{#
    Returns the event types that fct_sessions counts: those of the var session_events; where
    it is not set, Page Viewed for the demo events and none for anybody's own.

    {% set event_types = setting_session_events(var('session_events'), var('events_path')) %}
#}
{% macro setting_session_events(event_types, own_events) %}
    {%- if event_types is none and not own_events -%}
        {{- return(['Page Viewed']) -}}
    {%- endif -%}
    {{- return(setting_list('session_events', event_types)) -}}
{% endmacro %}
