{#
    A statement that notes in stg_run_changes that a run built a whole table; it changes nothing
    where the run added to the table and has noted that. A condition says which rows count.

    config(post_hook="{{ run_changes_of_table() }}")
#}
{% macro run_changes_of_table(condition=none) %}
    {%- if not execute -%}{%- do ref('stg_run_changes') -%}{{- return('') -}}{%- endif -%}
    insert into {{ ref('stg_run_changes') }}
    with built_table as (
        select count(*) as added_rows
        from {{ this }}
        {%- if condition %}
        where {{ condition }}
        {%- endif %}
    )

    select
        {{ quote_text(invocation_id) }} as run_id,
        {{ run_start() }} as changed_at,
        {{ quote_text(run_changes_name()) }} as table_name,
        added_rows,
        0 as changed_rows,
        0 as removed_rows
    from built_table
    where
        not exists (
            select 1
            from {{ ref('stg_run_changes') }}
            where
                run_id = {{ quote_text(invocation_id) }}
                and table_name = {{ quote_text(run_changes_name()) }}
        )
{% endmacro %}
