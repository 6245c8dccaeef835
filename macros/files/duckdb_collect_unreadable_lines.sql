{#
    Statement to run before adapter_read_unreadable_lines: reads every CSV file once, so
    that DuckDB notes the lines it cannot read in two temporary tables. Empty for other kinds.

    {{ config(pre_hook="{{ duckdb_collect_unreadable_lines(var('events_path')) }}") }}
#}
{% macro duckdb_collect_unreadable_lines(path) %}
    {%- if not execute or not path or duckdb_file_kind(path) != 'csv' -%}
        {{- return('') -}}
    {%- endif -%}
    {%- set query = duckdb_csv_query(path, duckdb_matching_files(path), 'unreadable') -%}
    {{- return(
        'drop table if exists unreadable_errors; drop table if exists unreadable_scans; '
        ~ 'select count(columns(*)) from (' ~ query ~ ')'
    ) -}}
{% endmacro %}
