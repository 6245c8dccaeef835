{#
    The session's own value as text, where the definition uses one; else null.

    {{ session_id_column(definition) }} -> cast(session_value as text) as session_id
#}
{% macro session_id_column(definition) %}
    {{- return(
        'cast(' ~ ('session_value' if definition['property'] else 'null') ~ ' as '
        ~ adapter_type_text() ~ ') as session_id'
    ) -}}
{% endmacro %}
