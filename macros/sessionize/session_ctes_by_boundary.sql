{#
    Sessions that begin or end with an event of a given type, within a timeout and a shared
    value where these are given as well. Called by session_ctes.
#}
{% macro session_ctes_by_boundary(definition, shape, name) -%}
{%- set keys = (
    shape['keys'] + (['session_value'] if definition['property'] else [])
) | join(', ') -%}
{%- set start_event, end_event = definition['start_event'], definition['end_event'] -%}
{%- set timeout = definition['timeout_seconds'] -%}
events_with_previous as (
    select
        *,
        lag(event_time) over (
            partition by {{ keys }} order by event_time, event_id
        ) as previous_event_time
        {%- if end_event %},
        lag(event_type) over (
            partition by {{ keys }} order by event_time, event_id
        ) as previous_event_type
        {%- endif %}
    from events
),

events_with_boundary as (
    -- A run begins first of all{{ ', after too long a gap' if timeout }}
    {{- ', at a start event' if start_event }}{{ ', behind an end event' if end_event }}.
    select
        *,
        case
            when previous_event_time is null then 1
            {%- if timeout %}
            when event_time > {{ adapter_add_seconds('previous_event_time', timeout) }} then 1
            {%- endif %}
            {%- if start_event %}
            when event_type = {{ quote_text(start_event) }} then 1
            {%- endif %}
            {%- if end_event %}
            when previous_event_type = {{ quote_text(end_event) }} then 1
            {%- endif %}
            else 0
        end as is_boundary
    from events_with_previous
),

numbered_events as (
    select
        *,
        sum(is_boundary) over (
            partition by {{ keys }} order by event_time, event_id
            rows unbounded preceding
        ) as run_number
    from events_with_boundary
),

{{ name }} as (
    {%- if start_event %}
    -- A run that does not begin with a start event is out of session.
    {%- endif %}
    select
        {{ shape['keys'] | join(',\n        ') }},
        {%- if shape['has_key'] %}
        {{ session_id_column(definition) }},
        {{ adapter_first_by('event_id', 'event_order') }} as opening_event_id,
        {%- endif %}
        {%- if shape.get('is_numbered') %}
        {{ 'session_value,\n        ' if definition['property'] }}run_number,
        {%- endif %}
        {{ session_columns(shape) | indent(8) }}
    from numbered_events
    group by {{ keys }}, run_number
    {%- if start_event %}
    having {{ adapter_first_by('event_type', 'event_order') }} = {{ quote_text(start_event) }}
    {%- endif %}
)
{%- endmacro %}
