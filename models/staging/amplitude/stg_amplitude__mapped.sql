{{ config(enabled=var('event_source') == 'amplitude') }}

{%- set raw_columns = source_column_types(ref('raw_events')) -%}
{%- set overrides = source_overrides(var('event_columns')) -%}
{%- do source_required_fields(['event_type'], raw_columns, overrides) -%}
{%- set clocks = {
    'event_time': 'event_at',
    'client_event_time': 'client_event_at',
    'client_upload_time': 'client_upload_at',
    'server_received_time': 'server_received_at',
    'server_upload_time': 'server_upload_at',
} -%}
{%- set types = source_clock_types(clocks.keys(), raw_columns, overrides) -%}
{%- set derived = {
    'event_id': 'coalesce(device_and_insert_id, uuid_text)',
    'user_id': 'person_id',
    'event_time': 'corrected_event_at',
    'client_event_time': 'coalesce(client_event_at, event_at)',
    'loaded_at': 'coalesce(server_upload_at, server_received_at, corrected_event_at)',
    'is_active': 'cast(null as boolean)',
} -%}

with raw_events as (
    select * from {{ ref('raw_events') }}
),
{%- if var('merged_users') %}

merged_users as (
    select * from {{ ref('stg_amplitude__merged_users') }}
),
{%- endif %}

events_with_clocks as (
    -- Every clock of the event, as a timestamp in UTC.
    select
        *,
        {%- for field, clock in clocks.items() %}
        {%- set column = source_field([field], types) %}
        {{ select_as(
            adapter_utc_timestamp(column, types.get(field, 'text'), field), clock
        ) | indent(8) }},
        {%- endfor %}
        raw_events as raw_record
    from raw_events
),

events_with_keys as (
    -- The skew is how far the device's clock is behind; null where that is not known.
    select
        *,
        {{ adapter_milliseconds_between('client_upload_at', 'server_received_at') }} as skew_ms,
        {{ source_text(source_field(['amplitude_id'], raw_columns)) }} as amplitude_id_text,
        {{ source_text(source_field(['user_id'], raw_columns)) }} as user_id_text,
        {{ source_text(source_field(['device_id'], raw_columns)) }} as device_id_text,
        {{ source_text(source_field(['uuid'], raw_columns)) }} as uuid_text,
        coalesce(
            {{ source_text(source_field(['$insert_id'], raw_columns)) }},
            {{ source_text(source_field(['insert_id'], raw_columns)) }}
        ) as insert_id_text
    from events_with_clocks
),
{%- if var('merged_users') %}

events_with_merges as (
    select
        events_with_keys.*,
        merged_users.user_id as merged_user_id
    from events_with_keys
    left join merged_users
        on events_with_keys.amplitude_id_text = merged_users.amplitude_id
),
{%- endif %}

identified_events as (
    -- A skew of a minute or more, either way, is a wrong clock.
    select
        *,
        coalesce(
            {% if var('merged_users') %}merged_user_id, {% endif -%}
            amplitude_id_text, user_id_text, device_id_text
        ) as person_id,
        {{ length_prefixed("coalesce(device_id_text, '')") }}
        || ':' || insert_id_text as device_and_insert_id,
        case
            when client_event_at is null or skew_ms is null
                then coalesce(event_at, client_event_at)
            when abs(skew_ms) >= 60000
                then client_event_at + (server_received_at - client_upload_at)
            else client_event_at
        end as corrected_event_at
    from {{ 'events_with_merges' if var('merged_users') else 'events_with_keys' }}
),

final as (
    select
        {%- for column in source_contract_columns() %}
        {%- set default = derived.get(column, source_field([column], raw_columns)) %}
        {{ select_as(overrides.get(column, default), column) }},
        {%- endfor %}
        {{ source_any_unreadable(types.keys(), types) | indent(8) }} as has_unreadable_clock,
        raw_record
    from identified_events
)

select * from final
