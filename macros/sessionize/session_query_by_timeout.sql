{#
    Sessions that end with a gap longer than the timeout. Two events in one time slot of the
    timeout's width are never further apart than the timeout, so whole slots, not single
    events, are put in order: one aggregation over the events, then windows over few rows.
    Called by session_query.
#}
{% macro session_query_by_timeout(events, definition, values, counts, promoted) -%}
{%- set keys = 'user_id, session_value' if definition['property'] else 'user_id' -%}
{%- set timeout = definition['timeout_seconds'] -%}
with events as (
    -- Only active events make sessions.
    {{ session_source_events(events, definition, values, counts, promoted) | indent(4) }}
),

time_slots as (
    -- Events in one slot are never more than {{ duration_text(timeout) }} apart.
    select
        {{ keys }},
        {{ adapter_time_slot('event_time', timeout) }} as time_slot,
        min(event_time) as slot_start_at,
        max(event_time) as slot_end_at,
        min(client_event_time) as slot_client_start_at,
        max(client_event_time) as slot_client_end_at,
        {{ adapter_first_by('event_id', 'event_order') }} as opening_event_id,
        {{ session_event_columns(values, counts) | indent(8) }}
    from events
    group by {{ keys }}, {{ adapter_time_slot('event_time', timeout) }}
),

time_slots_with_previous as (
    select
        *,
        lag(slot_end_at) over (partition by {{ keys }} order by time_slot) as previous_slot_end_at
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
            partition by {{ keys }} order by time_slot rows unbounded preceding
        ) as session_number
    from time_slots_with_previous
),

final as (
    select
        user_id,
        cast({{ 'session_value' if definition['property'] else 'null' }} as {{ adapter_type_text() }}) as session_id,
        {{ adapter_first_by('opening_event_id', 'time_slot') }} as opening_event_id,
        min(slot_start_at) as session_start_at,
        max(slot_end_at) as session_end_at,
        {{ adapter_milliseconds_between(
            'min(slot_client_start_at)', 'max(slot_client_end_at)'
        ) }}
            as session_length_ms,
        cast(sum(event_count) as {{ adapter_type_bigint() }}) as event_count
        {%- for value in values %},
        {{ adapter_first_by('first_' ~ value['suffix'], 'time_slot') }} as first_{{ value['suffix'] }},
        {{ adapter_last_by('last_' ~ value['suffix'], 'time_slot') }} as last_{{ value['suffix'] }}
        {%- endfor %}
        {%- for count in counts %},
        sum(count_{{ count['suffix'] }}) as count_{{ count['suffix'] }}
        {%- endfor %}
    from numbered_time_slots
    group by {{ keys }}, session_number
)

select * from final
{%- endmacro %}
