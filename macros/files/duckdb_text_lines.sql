{#
    A table expression of the lines of text files, uncut, in the column line. The delimiter is
    a control character that neither CSV nor JSON holds.

    select line from {{ duckdb_text_lines(['export/1.ndjson', 'export/2.ndjson']) }}
#}
{% macro duckdb_text_lines(files) %}
    {{- return(
        'read_csv(' ~ duckdb_file_list(files)
        ~ ", columns = {'line': 'VARCHAR'}, auto_detect = false, "
        ~ "header = false, delim = '\\x01', quote = '', escape = '')"
    ) -}}
{% endmacro %}
