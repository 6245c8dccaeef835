{#
    Set-returning expression of a select list: the starts of all intervals from one timestamp,
    itself a start, up to another, which is left out.

    {{ adapter_interval_series('first_start_at', 'range_end_at', 'day') }}
#}
{% macro adapter_interval_series(start, end, unit) %}
    {{- return(adapter.dispatch('adapter_interval_series', 'user_sessions')(start, end, unit)) -}}
{% endmacro %}

{% macro duckdb__adapter_interval_series(start, end, unit) %}
    {{- return(
        'unnest(\n    generate_series(\n        ' ~ start ~ ',\n        '
        ~ end ~ " - interval '1 microsecond',\n        interval '"
        ~ ('3 months' if unit == 'quarter' else '1 ' ~ unit) ~ "'\n    )\n)"
    ) -}}
{% endmacro %}
