{#
    A query of rows that copy an accepted event, each with its fate: of the copies of an event the
    first by loaded_at stays, then by event_time, then by its other columns in their order; none
    where an earlier run accepted the event and this run does not look at it again.

    {{ copies_with_fates('stg_event_rows', columns) }}
#}
{% macro copies_with_fates(rows, columns, accepted_before=none) -%}
{%- set order = ['loaded_at', 'event_time'] -%}
{%- for column in source_contract_columns() if column not in order + ['event_id'] -%}
    {%- set is_json = column in ['event_properties', 'user_properties'] -%}
    {%- do order.append(
        ('cast(' ~ column ~ ' as ' ~ adapter_type_text() ~ ')' if is_json else column)
        ~ ' nulls last'
    ) -%}
{%- endfor -%}
with repeated_ids as (
    select event_id
    from {{ rows }}
    where fate = 'accepted'
    group by event_id
    having count(*) > 1
    {%- if accepted_before %}

    union

    select event_id
    from {{ accepted_before }}
    {%- endif %}
),

numbered_copies as (
    select
        *,
        row_number() over (
            partition by event_id
            order by
                {{ order | join(',\n') | indent(16) }}
        ) as copy_number
    from {{ rows }}
    where
        fate = 'accepted'
        and event_id in (select event_id from repeated_ids)
),

final as (
    select
        {{ columns | reject('equalto', 'fate') | join(',\n        ') }},
        case
            {%- if accepted_before %}
            when event_id in (select event_id from {{ accepted_before }}) then 'duplicate'
            {%- endif %}
            when copy_number > 1 then 'duplicate'
            else 'accepted'
        end as fate
    from numbered_copies
)

select * from final
{%- endmacro %}
