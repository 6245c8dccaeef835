{#
    A timestamp so many seconds later.

    {{ adapter_add_seconds('event_time', 1800) }} -> event_time + interval '30 minutes'
#}
{% macro adapter_add_seconds(timestamp, seconds) %}
    {{- return(adapter.dispatch('adapter_add_seconds', 'user_sessions')(timestamp, seconds)) -}}
{% endmacro %}

{% macro default__adapter_add_seconds(timestamp, seconds) %}
    {{- return(timestamp ~ " + interval '" ~ duration_text(seconds) ~ "'") -}}
{% endmacro %}
