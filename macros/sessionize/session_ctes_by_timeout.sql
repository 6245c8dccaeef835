{#
    Sessions that end with a gap longer than the timeout. Two events in one time slot of the
    timeout's width are never further apart than the timeout, so whole slots, not single
    events, are put in order: one aggregation over the events, then windows over few rows.
    Called by session_ctes.
#}
{% macro session_ctes_by_timeout(definition, shape, name) -%}
{%- set keys = (
    shape['keys'] + (['session_value'] if definition['property'] else [])
) | join(', ') -%}
{%- set timeout = definition['timeout_seconds'] -%}
time_slots as (
    -- Events in one slot are never more than {{ duration_text(timeout) }} apart.
    select
        {{ keys.split(', ') | join(',\n        ') }},
        {{ adapter_time_slot('event_time', timeout) }} as time_slot,
        min(event_time) as slot_start_at,
        max(event_time) as slot_end_at,
        min(client_event_time) as slot_client_start_at,
        max(client_event_time) as slot_client_end_at,
        {%- if shape['has_key'] %}
        {{ adapter_first_by('event_id', 'event_order') }} as opening_event_id,
        {%- endif %}
        {{ session_event_columns(shape) | indent(8) }}
    from events
    group by {{ keys }}, {{ adapter_time_slot('event_time', timeout) }}
),

time_slots_with_previous as (
    select
        *,
        lag(slot_end_at) over (
            partition by {{ keys }} order by time_slot
        ) as previous_slot_end_at
    from time_slots
),

numbered_time_slots as (
    -- A gap of exactly the timeout does not start a session.
    select
        *,
        sum(
            case
                when slot_start_at <= {{ adapter_add_seconds('previous_slot_end_at', timeout) }}
                    then 0
                else 1
            end
        ) over (
            partition by {{ keys }} order by time_slot
            rows unbounded preceding
        ) as session_number
    from time_slots_with_previous
),

{{ name }} as (
    select
        {{ shape['keys'] | join(',\n        ') }},
        {%- if shape['has_key'] %}
        {{ session_id_column(definition) }},
        {{ adapter_first_by('opening_event_id', 'time_slot') }} as opening_event_id,
        {%- endif %}
        min(slot_start_at) as session_start_at,
        max(slot_end_at) as session_end_at,
        {{ adapter_milliseconds_between(
            'min(slot_client_start_at)', 'max(slot_client_end_at)'
        ) }}
            as session_length_ms,
        cast(sum(event_count) as {{ adapter_type_bigint() }}) as event_count
        {%- for value in shape['values'] %}
        {%- set first, last = 'first_' ~ value['suffix'], 'last_' ~ value['suffix'] %}
        {%- if 'first' in value['sides'] %},
        {{ adapter_first_by(first, 'time_slot') }} as {{ first }}
        {%- endif %}
        {%- if 'last' in value['sides'] %},
        {{ adapter_last_by(last, 'time_slot') }} as {{ last }}
        {%- endif %}
        {%- endfor %}
        {%- for count in shape['counts'] %},
        sum({{ count['column'] }}) as {{ count['column'] }}
        {%- endfor %}
    from numbered_time_slots
    group by {{ keys }}, session_number
)
{%- endmacro %}
