{#
    One sortable value that stands for the order of events in a session: event_time, then
    event_id. DuckDB compares the binary sort key much faster than a pair.

    {{ adapter_event_order('event_time', 'event_id') }}
    -> create_sort_key(event_time, 'asc nulls last', event_id, 'asc nulls last')
#}
{% macro adapter_event_order(event_time, event_id) %}
    {{- return(adapter.dispatch('adapter_event_order', 'user_sessions')(event_time, event_id)) -}}
{% endmacro %}

{% macro duckdb__adapter_event_order(event_time, event_id) %}
    {{- return(
        'create_sort_key(' ~ event_time ~ ", 'asc nulls last', " ~ event_id ~ ", 'asc nulls last')"
    ) -}}
{% endmacro %}
