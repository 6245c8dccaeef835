{#
    A query that reads CSV files (RFC 4180, with a header) as text, columns matched by name.
    DuckDB passes over the lines that it cannot read and notes them in the temporary tables
    <rejects>_errors and <rejects>_scans. Files with the same header are read together; files
    without any line are left out.

    {{ duckdb_csv_query('export/*.csv', ['export/1.csv', 'export/2.csv'], 'reject') }}
#}
{% macro duckdb_csv_query(path, files, rejects) %}
    {%- set files_by_header = {} -%}
    {%- for file in files -%}
        {%- set header = duckdb_csv_header(file) | tojson -%}
        {%- if header != '[]' -%}
            {%- do files_by_header.update({header: files_by_header.get(header, []) + [file]}) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- if not files_by_header -%}
        {%- do setting_error(
            'events_path', "'" ~ path ~ "' is empty", 'a header line with the names of the columns'
        ) -%}
    {%- endif -%}
    {%- set queries = [] -%}
    {%- for header, files_of_header in files_by_header.items() -%}
        {%- set columns = [] -%}
        {%- for name in fromjson(header) -%}
            {%- do columns.append(quote_text(name) ~ ": 'VARCHAR'") -%}
        {%- endfor -%}
        {%- do queries.append(
            'select * from read_csv(' ~ duckdb_file_list(files_of_header)
            ~ ',\n    columns = {' ~ columns | join(', ')
            ~ "},\n    auto_detect = false, header = true, delim = ',', quote = '\"', "
            ~ "escape = '\"',\n    store_rejects = true, rejects_table = '" ~ rejects
            ~ "_errors', rejects_scan = '" ~ rejects ~ "_scans')"
        ) -%}
    {%- endfor -%}
    {{- return(queries | join('\nunion all by name\n')) -}}
{% endmacro %}
