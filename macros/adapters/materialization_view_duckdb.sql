{#
    dbt's materialization of views, on DuckDB: one `create or replace view`, which readers see as a
    whole, by the macro of dbt that other warehouses use for theirs. By itself dbt makes a view
    under another name, renames the old one and the new one and drops the old one, which takes
    twice as long.
    https://duckdb.org/docs/stable/sql/statements/create_view
#}
{% materialization view, adapter='duckdb' %}
    {%- set built = create_or_replace_view() -%}
    {%- do persist_docs(this.incorporate(type='view'), model) -%}
    {%- do adapter.commit() -%}
    {{- return(built) -}}
{% endmaterialization %}
