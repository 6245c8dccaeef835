{#
    Files as what DuckDB's functions read: the literal of a path, or a list of them.

    {{ duckdb_file_list(['1.csv', '2.csv']) }} -> ['1.csv', '2.csv']
#}
{% macro duckdb_file_list(files) %}
    {%- set literals = quoted_texts(files) -%}
    {{- return('[' ~ literals ~ ']' if files | length > 1 else literals) -}}
{% endmacro %}
