{#
    Whether readers need a file of their own: where dbt writes a DuckDB file, which one process
    holds while it writes. Warehouses with transactions let readers and writers work side by side.

    {{ publish_is_needed() }} -> True
#}
{% macro publish_is_needed() %}
    {{- return(target.type == 'duckdb' and not target.path.startswith(('md:', 'motherduck:'))) -}}
{% endmacro %}
