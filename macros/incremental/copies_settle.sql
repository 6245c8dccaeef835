{#
    A statement that settles which copy of each accepted event stays accepted: the first by
    loaded_at, then by event_time, then by its other columns in their order, and none where an
    earlier run accepted the event and this run does not look at it again. All others become
    duplicates. Rows are told apart by where they lie, as exact copies are alike in all columns.

    {{ copies_settle('stg_event_rows') }}
#}
{% macro copies_settle(rows, accepted_before=none) -%}
{%- set row_id = adapter_row_id() -%}
{%- set order = ['loaded_at', 'event_time'] -%}
{%- for column in source_contract_columns() if column not in order + ['event_id'] -%}
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

        copies as (
            select {{ row_id }} as row_id
            from {{ rows }}
            where
                fate = 'accepted'
                and event_id in (select event_id from repeated_ids)
        ),

        numbered_copies as (
            -- Fetched by where they lie: the columns of all other rows need not be read.
            select
                {{ row_id }} as row_id,
                event_id,
                row_number() over (
                    partition by event_id
                    order by
                        {{ order | join(',\n') | indent(24) }}
                ) as copy_number
            from {{ rows }}
            where {{ row_id }} in (select row_id from copies)
        )

        select row_id
        from numbered_copies
        where
            copy_number > 1
            {%- if accepted_before %}
            or event_id in (select event_id from {{ accepted_before }})
            {%- endif %}
    )
{%- endmacro %}
