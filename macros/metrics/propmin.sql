{#
    PROPMIN: the shortest session length in seconds, over rows of fct_sessions.

    {{ propmin() }} -> (min(session_length_ms) / 1000.0)
#}
{% macro propmin(length_ms='session_length_ms') %}
    {{- return('(min(' ~ length_ms ~ ') / 1000.0)') -}}
{% endmacro %}
