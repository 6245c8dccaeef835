{#
    Set-returning expression of a select list: every date from the first to the last.

    {{ adapter_date_series('first_date', 'last_date') }}
    -> cast(unnest(generate_series(first_date, last_date, interval '1 day')) as date)
#}
{% macro adapter_date_series(first_date, last_date) %}
    {{- return(
        adapter.dispatch('adapter_date_series', 'user_sessions')(first_date, last_date)
    ) -}}
{% endmacro %}

{% macro duckdb__adapter_date_series(first_date, last_date) %}
    {{- return(
        'cast(unnest(generate_series(' ~ first_date ~ ', ' ~ last_date
        ~ ", interval '1 day')) as date)"
    ) -}}
{% endmacro %}
