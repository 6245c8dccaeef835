{#
    The start of the slot of fixed width, in seconds, that a timestamp lies in.

    {{ adapter_time_slot('event_time', 1800) }}
    -> time_bucket(interval '30 minutes', event_time)
#}
{% macro adapter_time_slot(timestamp, seconds) %}
    {{- return(adapter.dispatch('adapter_time_slot', 'user_sessions')(timestamp, seconds)) -}}
{% endmacro %}

{% macro duckdb__adapter_time_slot(timestamp, seconds) %}
    {{- return("time_bucket(interval '" ~ duration_text(seconds) ~ "', " ~ timestamp ~ ")") -}}
{% endmacro %}
