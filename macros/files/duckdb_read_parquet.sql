{#
    A table expression of the rows of Parquet files, columns matched by name.

    {{ duckdb_read_parquet(['1.parquet']) }} -> read_parquet('1.parquet', union_by_name = true)
#}
{% macro duckdb_read_parquet(files) %}
    {{- return('read_parquet(' ~ duckdb_file_list(files) ~ ', union_by_name = true)') -}}
{% endmacro %}
