{#
    PROPSUM: the sum of session lengths in seconds, over rows of fct_sessions.

    {{ propsum() }} -> (sum(session_length_ms) / 1000.0)
#}
{% macro propsum(length_ms='session_length_ms') %}
    {{- return('(sum(' ~ length_ms ~ ') / 1000.0)') -}}
{% endmacro %}
