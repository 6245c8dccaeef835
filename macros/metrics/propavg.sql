{#
    PROPAVG: the mean of session lengths in seconds, over rows of fct_sessions.

    {{ propavg() }} -> (avg(session_length_ms) / 1000.0)
#}
{% macro propavg(length_ms='session_length_ms') %}
    {{- return('(avg(' ~ length_ms ~ ') / 1000.0)') -}}
{% endmacro %}
