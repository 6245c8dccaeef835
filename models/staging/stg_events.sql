{%- set promoted = setting_list('promoted_properties', var('promoted_properties')) -%}
{%- do check_column_suffixes('promoted_properties', promoted) -%}

with accepted_events as (
    select
        {{ source_contract_columns() | join(',\n        ') }}
    from {{ ref('stg_events_checked') }}
    where event_id not in (select event_id from {{ ref('stg_exceptional_ids') }})

    union all

    select
        {{ source_contract_columns() | join(',\n        ') }}
    from {{ ref('stg_event_exceptions') }}
    where fate = 'accepted'
),

final as (
    {{ select_list(['*'] + promoted_columns(promoted)) | indent(4) }}
    from accepted_events
)

select * from final
