{{ config(enabled=var('event_source') == 'events') }}

{%- set raw_columns = source_column_types(ref('raw_events')) -%}
{%- set overrides = source_overrides(var('event_columns')) -%}
{%- do source_required_fields(['user_id', 'event_type', 'event_time'], raw_columns, overrides) -%}

with raw_events as (
    select * from {{ ref('raw_events') }}
),

final as (
    select
        {%- for column in source_contract_columns() %}
        {{ select_as(overrides.get(column, source_field([column], raw_columns)), column) }},
        {%- endfor %}
        false as has_unreadable_clock,
        raw_events as raw_record
    from raw_events
)

select * from final
