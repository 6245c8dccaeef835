{#
    A statement that settles which copy of each accepted event stays accepted: the first by
    loaded_at, then by event_time, then by its other columns in their order, and none where an
    earlier run accepted the event and this run does not look at it again. All others become
    duplicates. Rows are told apart by where they lie, as exact copies are alike in all columns.

    {{ copies_settle('stg_event_rows') }}
#}
{% macro copies_settle(rows, accepted_before=none) -%}
{%- set row_id = adapter_row_id() -%}
{%- set order = [] -%}
{%- for column in source_contract_columns()
    if column not in ['event_id', 'loaded_at', 'event_time'] -%}
    {%- set is_json = column in ['event_properties', 'user_properties'] -%}
    {%- do order.append(
        ('cast(' ~ column ~ ' as ' ~ adapter_type_text() ~ ')' if is_json else column)
        ~ ' nulls last'
    ) -%}
{%- endfor -%}
update {{ rows }}
set fate = 'duplicate'
where
    {{ row_id }} in (
        with repeated_hashes as (
            -- Of ids that are not repeated a few may be among these: no harm, they have one copy.
            select event_id_hash
            from {{ rows }}
            where fate = 'accepted'
            group by event_id_hash
            having count(*) > 1
        ),

        copies as (
            select
                {{ row_id }} as row_id,
                rank() over (partition by event_id order by loaded_at, event_time) as arrival_rank,
                count(*) over (partition by event_id, loaded_at, event_time) as copies_at_once
            from {{ rows }}
            where
                fate = 'accepted'
                and event_id_hash in (select event_id_hash from repeated_hashes)
        ),

        tied_copies as (
            -- Fetched by where they lie: the other columns of all other rows need not be read.
            select
                {{ row_id }} as row_id,
                row_number() over (
                    partition by event_id
                    order by
                        {{ order | join(',\n') | indent(24) }}
                ) as copy_number
            from {{ rows }}
            where
                {{ row_id }} in (
                    select row_id from copies where arrival_rank = 1 and copies_at_once > 1
                )
        )

        select row_id
        from copies
        where arrival_rank > 1

        union all

        select row_id
        from tied_copies
        where copy_number > 1
        {%- if accepted_before %}

        union all

        select {{ row_id }} as row_id
        from {{ rows }}
        where
            fate = 'accepted'
            and event_id in (select event_id from {{ accepted_before }})
        {%- endif %}
    )
{%- endmacro %}
