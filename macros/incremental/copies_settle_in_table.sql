{#
    Statements for a post-hook of stg_event_rows, where a run built it anew: of the copies of each
    event one stays accepted, and how many events there are is noted. In a transaction of its own,
    because DuckDB writes a table again from which rows go in the one that made it; should the run
    break off before, stg_event_counts is missing, and the next run builds everything anew.

    config(post_hook={'sql': "{{ copies_settle_in_table() }}", 'transaction': false})
#}
{% macro copies_settle_in_table() %}
    {%- do depends_on('stg_run_changes') -%}
    {%- if not execute or state_found('stg_event_counts') -%}{{- return('') -}}{%- endif -%}
    {%- set promoted = setting_list('promoted_properties', var('promoted_properties')) -%}
    {%- set columns = source_contract_columns() + promoted_names(promoted)
        + ['rejection_reason', 'raw_row', 'fate'] -%}
    begin transaction;

    create temporary table {{ this.identifier }}__copies as
    {{ copies_with_fates(this, columns) | indent(4) }};

    delete from {{ this }}
    where
        fate = 'accepted'
        and event_id in (select event_id from {{ this.identifier }}__copies);

    insert into {{ this }} ({{ columns | join(', ') }})
    select {{ columns | join(', ') }}
    from {{ this.identifier }}__copies;

    drop table {{ this.identifier }}__copies;

    {{ run_changes_of_table("fate = 'accepted'") | trim | indent(4) }};

    commit
{% endmacro %}
