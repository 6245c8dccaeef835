{#
    Which of three ways a definition needs: 'boundary' where an event begins or ends a session,
    'timeout' where a gap does, else 'property', where events share a value and nothing more.

    {{ session_way(definition) }} -> timeout
#}
{% macro session_way(definition) %}
    {%- if definition['start_event'] or definition['end_event'] -%}
        {{- return('boundary') -}}
    {%- endif -%}
    {{- return('timeout' if definition['timeout_seconds'] else 'property') -}}
{% endmacro %}
