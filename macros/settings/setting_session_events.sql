{#
    Returns the event types that fct_sessions counts: those of the var session_events; where
    it is not set, Page Viewed for the demo events and none for anybody's own.

    {% set event_types = setting_session_events() %}
#}
{% macro setting_session_events() %}
    {%- set is_demo = not var('events_relation') and not var('events_path') -%}
    {%- if var('session_events') is none and is_demo -%}
        {{- return(['Page Viewed']) -}}
    {%- endif -%}
    {{- return(setting_list('session_events', var('session_events'))) -}}
{% endmacro %}
