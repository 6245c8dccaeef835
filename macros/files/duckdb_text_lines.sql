{#
    A table expression of the lines of text files, uncut, in the column line. The delimiter is
    a control character that neither CSV nor JSON holds.

    select line from {{ duckdb_text_lines(quote_text('export/*.ndjson')) }}
#}
{% macro duckdb_text_lines(files) %}
    {{- return(
        'read_csv(' ~ files ~ ", columns = {'line': 'VARCHAR'}, auto_detect = false, "
        ~ "header = false, delim = '\\x01', quote = '', escape = '')"
    ) -}}
{% endmacro %}
