{#
    The wall-clock time of a time zone at which the query runs.

    {{ adapter_local_now('UTC') }} -> cast(current_timestamp at time zone 'UTC' as timestamp)
#}
{% macro adapter_local_now(timezone) %}
    {{- return(adapter.dispatch('adapter_local_now', 'user_sessions')(timezone)) -}}
{% endmacro %}

{% macro default__adapter_local_now(timezone) %}
    {{- return(
        'cast(current_timestamp at time zone ' ~ quote_text(timezone) ~ ' as timestamp)'
    ) -}}
{% endmacro %}
