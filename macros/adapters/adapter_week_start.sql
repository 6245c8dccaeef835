{#
    The first day of the week that a date lies in, for weeks that begin on any weekday.

    {{ adapter_week_start('activity_date', 'sunday') }}
#}
{% macro adapter_week_start(date, week_start) %}
    {{- return(adapter.dispatch('adapter_week_start', 'user_sessions')(date, week_start)) -}}
{% endmacro %}

{% macro duckdb__adapter_week_start(date, week_start) %}
    {%- set shift = weekdays().index(week_start) -%}
    {%- if shift == 0 -%}
        {{- return("cast(date_trunc('week', " ~ date ~ ") as date)") -}}
    {%- endif -%}
    {{- return(
        "cast(date_trunc('week', " ~ date ~ " - " ~ shift ~ ") as date) + " ~ shift
    ) -}}
{% endmacro %}
