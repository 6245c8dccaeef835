{#
    The select that a session query starts from: the active events, out-of-session ones left
    out, with the columns that the sessions need and no others.

    {{ session_source_events(ref('stg_events'), definition, values, counts, promoted) }}
#}
{% macro session_source_events(events, definition, values, counts, promoted) %}
{%- set property = definition['property'] -%}
{%- set has_boundary = definition['start_event'] or definition['end_event'] -%}
select
    user_id,
    {%- if property %}
    {{ session_value(property, promoted) }} as session_value,
    {%- endif %}
    {%- if has_boundary or definition['timeout_seconds'] %}
    event_id,
    {%- endif %}
    {%- if has_boundary or counts %}
    event_type,
    {%- endif %}
    event_time,
    client_event_time,
    {%- for value in values %}
    {% if value['expression'] == value['column'] -%}
    {{ value['column'] }},
    {%- else -%}
    {{ value['expression'] }} as {{ value['column'] }},
    {%- endif -%}
    {%- endfor %}
    {{ adapter_event_order('event_time', 'event_id') }} as event_order
from {{ events }}
where
    is_active
    {%- if property %}
    and {{ session_value(property, promoted) }} is not null
    {%- endif %}
{%- endmacro %}
