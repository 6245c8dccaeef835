{%- do depends_on('stg_load_window') -%}
{%- if has_merged_users() -%}{%- do depends_on('stg_amplitude__moved_users') -%}{%- endif -%}
{%- set earlier_events = state_relation('stg_events') if state_is_kept() -%}
with given_ids as (
    select
        given_event_id as event_id,
        case when rejection_reason is not null or is_dropped then 1 else 0 end as is_unwanted
    from {{ ref('stg_events_checked') }}
    where given_event_id is not null
),

made_ids as (
    -- Apart, because the hash of a row needs all its columns and a given id only one.
    select
        event_id,
        case when rejection_reason is not null or is_dropped then 1 else 0 end as is_unwanted
    from {{ ref('stg_events_checked') }}
    where given_event_id is null
),
{%- if earlier_events %}

earlier_events as (
    select
        event_id,
        case
            when
                {{ replaced_events_condition() | indent(16) }}
                then 1
            else 0
        end as is_replaced
    from {{ earlier_events }}
    where
        event_id in (
            select event_id from given_ids
            union all
            select event_id from made_ids
        )
),

accepted_ids as (
    -- Accepted by an earlier run and not looked at again, so that what comes now is a copy.
    select event_id
    from earlier_events
    group by event_id
    having max(is_replaced) = 0
),
{%- endif %}

exceptional_ids as (
    select event_id
    from given_ids
    group by event_id
    having count(*) > 1 or max(is_unwanted) = 1

    union

    select event_id
    from made_ids
    group by event_id
    having count(*) > 1 or max(is_unwanted) = 1
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
    from exceptional_ids
)

select * from final
