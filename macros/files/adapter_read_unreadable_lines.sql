{#
    A query of the lines that adapter_read_event_files passes over, one row each, in the
    column raw_row. For CSV the lines are those that duckdb_collect_unreadable_lines found.

    {{ adapter_read_unreadable_lines('export/*.json.gz') }}
#}
{% macro adapter_read_unreadable_lines(path) %}
    {{- return(adapter.dispatch('adapter_read_unreadable_lines', 'user_sessions')(path)) -}}
{% endmacro %}

{% macro default__adapter_read_unreadable_lines(path) %}
    {{- return(
        'with final as (\n    select cast(null as ' ~ adapter_type_text() ~ ') as raw_row\n)\n\n'
        ~ 'select * from final\nwhere raw_row is not null'
    ) -}}
{% endmacro %}

{% macro duckdb__adapter_read_unreadable_lines(path) %}
    {%- set kind = duckdb_file_kind(path) if path and execute else 'none' -%}
    {%- if kind == 'csv' -%}
        {{- return(
            'select distinct files.file_path, errors.line, errors.csv_line as raw_row\n'
            ~ 'from unreadable_errors as errors\n'
            ~ 'inner join unreadable_scans as files\n'
            ~ '    on errors.scan_id = files.scan_id and errors.file_id = files.file_id'
        ) -}}
    {%- elif kind == 'json' -%}
        {{- return(
            'select line as raw_row\nfrom '
            ~ duckdb_json_lines(duckdb_matching_files(path))
            ~ '\nwhere not ' ~ duckdb_is_json_object('line')
        ) -}}
    {%- endif -%}
    {{- return(default__adapter_read_unreadable_lines(path)) -}}
{% endmacro %}
