{#
    What is aggregated from events alike for a session and for a time slot of one: how many,
    first and last values, sums of counts; as lines of a select list.

    {{ session_event_columns(shape) }}
#}
{% macro session_event_columns(shape) -%}
count(*) as event_count
{%- for value in shape['values'] %}
{%- if 'first' in value['sides'] %},
{{ adapter_first_by(value['column'], 'event_order') }} as first_{{ value['suffix'] }}
{%- endif %}
{%- if 'last' in value['sides'] %},
{{ adapter_last_by(value['column'], 'event_order') }} as last_{{ value['suffix'] }}
{%- endif %}
{%- endfor %}
{%- for count in shape['counts'] %}
{%- set gap = '\n    ' if count['expression'].startswith('case') else ' ' %},
sum({{ count['expression'] }}){{ gap }}as {{ count['column'] }}
{%- endfor %}
{%- endmacro %}
