{#
    The rows of a mapped source that a run looks at in their final types, and what is wrong with
    each: the query of stg_events_checked.

    {{ source_checked_query(ref('stg_events__mapped')) }}
    -> with mapped_events as (...), ..., final as (...) select * from final
#}
{% macro source_checked_query(mapped_events) -%}
{%- set times = ['event_time', 'client_event_time', 'loaded_at'] -%}
{%- set types = source_column_types(mapped_events) -%}
with mapped_events as (
    {{ rows_in_window(mapped_events, types) | indent(4) }}
),

event_taxonomy as (
    select * from {{ ref('event_taxonomy') }}
),

events_with_status as (
    select
        mapped_events.*,
        event_taxonomy.status
    from mapped_events
    left join event_taxonomy
        on mapped_events.event_type = event_taxonomy.event_type
),

typed_events as (
    -- Text that cannot be read as what it should be becomes null, and is noted.
    select
        {{ source_text('event_id') }} as given_event_id,
        {{ source_text('user_id') }} as user_id,
        {{ source_text('event_type') }} as event_type,
        {%- for column in times %}
        {{ select_as(
            adapter_utc_timestamp(column, types.get(column, 'text'), column), column
        ) | indent(8) }},
        {%- endfor %}
        {{ source_session_id('session_id', types.get('session_id', 'text')) | indent(8) }}
            as session_id,
        try_cast(is_active as boolean) as is_active,
        {%- for property in built_in_properties() %}
        cast({{ property }} as {{ adapter_type_text() }}) as {{ property }},
        {%- endfor %}
        {%- for column in ['event_properties', 'user_properties'] %}
        {{ adapter_json_object(column) | indent(8) }} as {{ column }},
        {{ column }} as raw_{{ column }},
        {%- endfor %}
        has_unreadable_clock
        or {{ source_any_unreadable(times, types) | indent(8) }} as has_unreadable_time,
        status,
        raw_record
    from events_with_status
),

completed_events as (
    -- A source with one clock has one time for all; the taxonomy speaks where the row does not.
    select
        given_event_id,
        coalesce(
            given_event_id, {{ source_made_event_id('raw_record') }}
        ) as event_id,
        user_id,
        event_type,
        event_time,
        coalesce(client_event_time, event_time) as client_event_time,
        session_id,
        coalesce(loaded_at, event_time) as loaded_at,
        coalesce(is_active, status not in ('inactive', 'hidden'), true) as is_active,
        {%- for property in built_in_properties() %}
        {{ property }},
        {%- endfor %}
        event_properties,
        user_properties,
        coalesce(status in ('deleted', 'blocked'), false) as is_dropped,
        has_unreadable_time,
        (event_properties is null and {{ source_text('raw_event_properties') }} is not null)
        or (user_properties is null and {{ source_text('raw_user_properties') }} is not null)
            as has_malformed_properties,
        raw_record
    from typed_events
),

final as (
    select
        *,
        {{ source_rejection_reason() | indent(8) }} as rejection_reason
    from completed_events
)

select * from final
{%- endmacro %}
