{#
    The column names in the first line of a CSV file; an empty list for an empty file.

    {{ duckdb_csv_header('events.csv') }} -> ['user_id', 'event_type', 'event_time']
#}
{% macro duckdb_csv_header(file) %}
    {%- set lines = run_query(
        'select line from ' ~ duckdb_text_lines([file]) ~ ' limit 1'
    ).columns[0].values() -%}
    {%- set names = [] -%}
    {%- for line in lines if line -%}
        {%- set fields = modules.re.findall(
            '(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))', line.lstrip('\ufeff').rstrip('\r')
        ) -%}
        {%- for quoted, plain in fields -%}
            {%- do names.append(quoted.replace('""', '"') or plain or 'column' ~ loop.index0) -%}
        {%- endfor -%}
    {%- endfor -%}
    {{- return(names) -}}
{% endmacro %}
