{#
    Aggregate: the value that a fraction of all values does not exceed, between two values in
    proportion.

    {{ adapter_percentile('session_length_ms', 0.9) }}
#}
{% macro adapter_percentile(value, fraction) %}
    {{- return(adapter.dispatch('adapter_percentile', 'user_sessions')(value, fraction)) -}}
{% endmacro %}

{% macro duckdb__adapter_percentile(value, fraction) %}
    {%- set order = 'order by ' ~ value -%}
    {{- return(
        'percentile_cont(' ~ fraction ~ ') within group ('
        ~ (order if order | length < 40 else '\n    ' ~ order | indent(4) ~ '\n') ~ ')'
    ) -}}
{% endmacro %}
