{#
    A query of files as they are now, one row each.

    {{ duckdb_listed_files("'export/*.parquet'") }}
    -> select filename as file_path, size as size_bytes, ... from read_blob('export/*.parquet')
#}
{% macro duckdb_listed_files(files) %}
    {{- return(
        "select\n    filename as file_path,\n    size as size_bytes,\n"
        ~ "    last_modified at time zone 'UTC' as modified_at\nfrom read_blob(" ~ files ~ ')'
    ) -}}
{% endmacro %}
