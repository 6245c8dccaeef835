{#
    dbt's materialization of tables, on DuckDB: a table that is there is replaced as dbt-duckdb does
    it, by a new one made under another name and renamed, but all at once: for each rename and drop
    by the adapter dbt gathers all macros anew. Left to dbt-duckdb is all else: a first table, one
    in Python, one with indexes or keys, and one in DuckLake.
#}
{% materialization table, adapter='duckdb', supported_languages=['sql', 'python'] %}
    {%- set earlier = load_cached_relation(this) -%}
    {%- set is_replaced = earlier and earlier.is_table
        and model.language == 'sql'
        and not config.get('indexes')
        and not adapter.is_ducklake(this)
        and not has_foreign_key_constraints(earlier)
        and not may_be_foreign_key_target(earlier) -%}
    {%- if not is_replaced -%}{{- return(dbt.materialization_table_duckdb()) -}}{%- endif -%}

    {%- set table = this.incorporate(type='table') -%}
    {%- set new_table = make_intermediate_relation(table) -%}
    {%- set old_table = make_backup_relation(table, 'table') -%}
    {%- for left_over in [new_table, old_table] -%}
        {%- do drop_relation_if_exists(load_cached_relation(left_over)) -%}
    {%- endfor -%}

    {{- run_hooks(pre_hooks, inside_transaction=false) -}}
    {{- run_hooks(pre_hooks) -}}
    {%- do drop_indexes_on_relation(earlier) -%}
    {%- call statement('main') -%}
        {{- create_table_as(false, new_table, compiled_code) }};

        alter table {{ table }} rename to {{ old_table.include(database=false, schema=false) }};
        alter table {{ new_table }} rename to {{ table.include(database=false, schema=false) }}
    {%- endcall -%}
    {{- run_hooks(post_hooks) -}}
    {%- do persist_docs(table, model) -%}
    {%- do adapter.commit() -%}
    {%- call statement('drop', auto_begin=false) -%}
        drop table {{ old_table }}
    {%- endcall -%}
    {{- run_hooks(post_hooks, inside_transaction=false) -}}

    {{- return({'relations': [table]}) -}}
{% endmaterialization %}
