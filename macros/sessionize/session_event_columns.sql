{#
    What is aggregated from events alike for a session and for a time slot of one: how many,
    first and last values, counts of event types; as lines of a select list.

    {{ session_event_columns(values, counts) }}
#}
{% macro session_event_columns(values, counts) -%}
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
