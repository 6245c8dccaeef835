{#
    A query of the files that match a glob, as they are now: one row each.

    {{ duckdb_listed_files('export/*.parquet') }}
    -> select filename as file, size as size_bytes, ... from read_blob('export/*.parquet')
#}
{% macro duckdb_listed_files(path) %}
    {{- return(
        "select\n    filename as file,\n    size as size_bytes,\n    last_modified at time zone 'UTC' "
        ~ 'as modified_at\nfrom read_blob(' ~ quote_text(path) ~ ')'
    ) -}}
{% endmacro %}
