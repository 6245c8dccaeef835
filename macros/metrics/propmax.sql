{#
    PROPMAX: the longest session length in seconds, over rows of fct_sessions.

    {{ propmax() }} -> (max(session_length_ms) / 1000.0)
#}
{% macro propmax(length_ms='session_length_ms') %}
    {{- return('(max(' ~ length_ms ~ ') / 1000.0)') -}}
{% endmacro %}
