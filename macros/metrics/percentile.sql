{#
    PERCENTILE: the length in seconds that a fraction of the sessions does not exceed, between two
    lengths in proportion, over rows of fct_sessions.

    {{ percentile(0.9) }}
    -> (percentile_cont(0.9) within group (order by session_length_ms) / 1000.0)
#}
{% macro percentile(fraction, length_ms='session_length_ms') %}
    {{- return(formula_enclosed(adapter_percentile(length_ms, fraction) ~ ' / 1000.0')) -}}
{% endmacro %}
