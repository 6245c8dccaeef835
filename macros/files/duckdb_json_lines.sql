{#
    A table expression of JSON values in the column line: the lines of the files or, where the
    first file begins with a bracket, the elements of their arrays.

    select line from {{ duckdb_json_lines(['export/1.json', 'export/2.json']) }}
#}
{% macro duckdb_json_lines(files) %}
    {%- set lines = '(select line from ' ~ duckdb_text_lines(files)
        ~ " where trim(line, e' \\t\\r\\n') != '')" -%}
    {%- set first = run_query('select line from ' ~ lines ~ ' limit 1').columns[0].values() -%}
    {%- if first and first[0].lstrip().startswith('[') -%}
        {{- return(
            '(select cast(json as text) as line from read_json_objects(' ~ duckdb_file_list(files)
            ~ ", format = 'array'))"
        ) -}}
    {%- endif -%}
    {{- return(lines) -}}
{% endmacro %}
