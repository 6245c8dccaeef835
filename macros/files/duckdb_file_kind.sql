{#
    The kind of file that a glob names by its ending: parquet, csv or json.

    {{ duckdb_file_kind('export/*.json.gz') }} -> json
#}
{% macro duckdb_file_kind(path) %}
    {%- set endings = {
        '.parquet': 'parquet', '.csv': 'csv', '.csv.gz': 'csv',
        '.json': 'json', '.json.gz': 'json', '.ndjson': 'json', '.ndjson.gz': 'json',
    } -%}
    {%- for ending, kind in endings.items() if (path | string).endswith(ending) -%}
        {{- return(kind) -}}
    {%- endfor -%}
    {%- do setting_error(
        'events_path', "unknown kind of file '" ~ path ~ "'",
        'a path or glob that ends in ' ~ endings.keys() | join(', ')
    ) -%}
{% endmacro %}
