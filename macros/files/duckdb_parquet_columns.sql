{#
    The columns of Parquet files that are read together, as dbt's objects with name and dtype.

    {% for column in duckdb_parquet_columns(['1.parquet', '2.parquet']) %}
#}
{% macro duckdb_parquet_columns(files) %}
    {{- return(adapter.get_column_schema_from_query('select * from ' ~ duckdb_read_parquet(files))) -}}
{% endmacro %}
