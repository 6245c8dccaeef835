{%- do depends_on('stg_load_window') -%}
{%- if has_merged_users() -%}{%- do depends_on('stg_amplitude__moved_users') -%}{%- endif -%}
{%- set earlier_events = state_relation('stg_events') if state_is_kept() -%}
with row_ids as (
    select cast(event_id as {{ adapter_type_text() }}) as event_id
    from {{ ref('stg_rows_in_window') }}
    where cast(event_id as {{ adapter_type_text() }}) != ''

    union all

    -- Apart, because the hash of a row needs all its columns and a given id only one.
    select {{ source_made_event_id('raw_record') }} as event_id
    from {{ ref('stg_rows_in_window') }}
    where event_id is null or cast(event_id as {{ adapter_type_text() }}) = ''
),
{%- if earlier_events %}

ids_to_replace as (
    select event_id
    from {{ earlier_events }}
    where
        {{ replaced_events_condition() | indent(8) }}
),

accepted_ids as (
    -- Accepted by an earlier run and not looked at again, so that what comes now is a copy.
    {#- By ids: with a condition on loaded_at alone DuckDB hashes the ids of all events. #}
    select event_id
    from {{ earlier_events }}
    where
        event_id in (select event_id from row_ids)
        and event_id not in (select event_id from ids_to_replace)
),
{%- endif %}

repeated_ids as (
    select event_id
    from row_ids
    group by event_id
    having count(*) > 1
    {%- if earlier_events %}

    union

    select event_id
    from accepted_ids
    {%- endif %}
),

final as (
    select
        event_id,
        {{ 'event_id in (select event_id from accepted_ids)' if earlier_events else 'false' }}
            as is_accepted_before
    from repeated_ids
)

select * from final
