{#
    The aggregates over the events of one session, as lines of a select list.

    {{ session_columns(shape) }}
#}
{% macro session_columns(shape) -%}
min(event_time) as session_start_at,
max(event_time) as session_end_at,
{{ adapter_milliseconds_between('min(client_event_time)', 'max(client_event_time)') }}
    as session_length_ms,
{{ session_event_columns(shape) }}
{%- endmacro %}
