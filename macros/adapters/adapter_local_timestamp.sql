{#
    A UTC timestamp as the wall-clock time of a time zone, without a zone.

    {{ adapter_local_timestamp('event_time', 'UTC') }} -> event_time
#}
{% macro adapter_local_timestamp(timestamp, timezone) %}
    {%- if timezone == 'UTC' -%}{{- return(timestamp) -}}{%- endif -%}
    {{- return(
        adapter.dispatch('adapter_local_timestamp', 'user_sessions')(timestamp, timezone)
    ) -}}
{% endmacro %}

{% macro duckdb__adapter_local_timestamp(timestamp, timezone) %}
    {{- return(
        timestamp ~ " at time zone 'UTC' at time zone " ~ quote_text(timezone)
    ) -}}
{% endmacro %}
