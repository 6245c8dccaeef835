{#
    The files that match a glob, in the order of their names; none at all is an error.

    {% set files = duckdb_matching_files('export/*.csv') %}
#}
{% macro duckdb_matching_files(path) %}
    {%- set query = 'select file from glob(' ~ quote_text(path) ~ ') order by file' -%}
    {%- set files = run_query(query).columns[0].values() | list -%}
    {%- if not files -%}
        {%- do setting_error(
            'events_path', "no readable file matches '" ~ path ~ "'",
            'a path or glob of event files, relative to the working directory'
        ) -%}
    {%- endif -%}
    {{- return(files) -}}
{% endmacro %}
