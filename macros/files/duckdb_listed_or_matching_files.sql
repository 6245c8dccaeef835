{#
    The Parquet files that this run reads: those that stg_event_files has listed in it, and no other
    that landed since; where it has not, those that match the glob.

    {% set files = duckdb_listed_or_matching_files('export/*.parquet') %}
#}
{% macro duckdb_listed_or_matching_files(path) %}
    {%- if flags.WHICH not in ['run', 'build'] or not is_in_run('stg_event_files') -%}
        {{- return(duckdb_matching_files(path)) -}}
    {%- endif -%}
    {{- return(run_query(
        'select file_path from ' ~ state_found('stg_event_files')
        ~ ' where size_bytes is not null order by file_path'
    ).columns[0].values() | list) -}}
{% endmacro %}
