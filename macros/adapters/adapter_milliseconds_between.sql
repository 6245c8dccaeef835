{#
    Whole milliseconds that have passed from one timestamp to a later one.

    {{ adapter_milliseconds_between('started_at', 'ended_at') }}
    -> date_sub('millisecond', started_at, ended_at)
#}
{% macro adapter_milliseconds_between(from_timestamp, to_timestamp) %}
    {{- return(
        adapter.dispatch('adapter_milliseconds_between', 'user_sessions')(
            from_timestamp, to_timestamp
        )
    ) -}}
{% endmacro %}

{% macro duckdb__adapter_milliseconds_between(from_timestamp, to_timestamp) %}
    {{- return("date_sub('millisecond', " ~ from_timestamp ~ ", " ~ to_timestamp ~ ")") -}}
{% endmacro %}
