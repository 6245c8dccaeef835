{#
    The aggregates over the events of one session, as lines of a select list.

    {{ session_columns(values, counts) }}
#}
{% macro session_columns(values, counts) -%}
min(event_time) as session_start_at,
max(event_time) as session_end_at,
{{ adapter_milliseconds_between('min(client_event_time)', 'max(client_event_time)') }}
    as session_length_ms,
count(*) as event_count
{%- for value in values %},
{{ adapter_first_by(value['column'], 'event_order') }} as first_{{ value['suffix'] }},
{{ adapter_last_by(value['column'], 'event_order') }} as last_{{ value['suffix'] }}
{%- endfor %}
{%- for count in counts %},
sum(case when event_type = {{ quote_text(count['event_type']) }} then 1 else 0 end)
    as count_{{ count['suffix'] }}
{%- endfor %}
{%- endmacro %}
