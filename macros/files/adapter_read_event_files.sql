{#
    A query that reads all raw rows of the files that match a glob. Columns are matched by
    name; values of text formats stay text, and lines that cannot be read are passed over
    here and found by adapter_read_unreadable_lines. The files are named in the query, because one
    that lands later may have other columns. Only DuckDB reads files.

    {{ adapter_read_event_files('export/*.json.gz') }}
#}
{% macro adapter_read_event_files(path) %}
    {{- return(adapter.dispatch('adapter_read_event_files', 'user_sessions')(path)) -}}
{% endmacro %}

{% macro default__adapter_read_event_files(path) %}
    {%- do setting_error(
        'events_path', target.type ~ ' does not read files',
        'events_relation, the table that the files were loaded into'
    ) -%}
{% endmacro %}

{% macro duckdb__adapter_read_event_files(path) %}
    {%- set kind = duckdb_file_kind(path) -%}
    {%- if not execute -%}{{- return('select 1 as unread') -}}{%- endif -%}
    {%- if kind == 'parquet' -%}
        {%- set listed_files = duckdb_listed_or_matching_files(path) -%}
        {{- return('select * from ' ~ duckdb_read_parquet(listed_files)) -}}
    {%- endif -%}
    {%- set files = duckdb_matching_files(path) -%}
    {%- if kind == 'csv' -%}
        {{- return(duckdb_csv_query(path, files, 'reject')) -}}
    {%- endif -%}
    {{- return(duckdb_json_query(path, files)) -}}
{% endmacro %}
