{#
    The calendar date of a UTC timestamp in a time zone.

    {{ adapter_local_date('event_time', 'UTC') }} -> cast(event_time as date)
#}
{% macro adapter_local_date(timestamp, timezone) %}
    {%- if timezone == 'UTC' -%}{{- return('cast(' ~ timestamp ~ ' as date)') -}}{%- endif -%}
    {{- return(adapter.dispatch('adapter_local_date', 'user_sessions')(timestamp, timezone)) -}}
{% endmacro %}

{% macro duckdb__adapter_local_date(timestamp, timezone) %}
    {{- return(
        "cast(" ~ timestamp ~ " at time zone 'UTC' at time zone " ~ quote_text(timezone)
        ~ " as date)"
    ) -}}
{% endmacro %}
