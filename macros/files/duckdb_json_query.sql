{#
    A query that reads JSON objects, one row each, every key of the top level as a column of
    text. Keys are collected from all lines when the query is compiled.

    {{ duckdb_json_query('export/*.json.gz', ['export/1.json.gz']) }}
#}
{% macro duckdb_json_query(path, files) %}
    {%- set objects = 'select line from ' ~ duckdb_json_lines(files)
        ~ ' where ' ~ duckdb_is_json_object('line') -%}
    {%- set keys = run_query(
        'select distinct unnest(json_keys(line)) as key from (' ~ objects ~ ') order by key'
    ).columns[0].values() | unique | list -%}
    {%- if not keys -%}
        {%- do setting_error(
            'events_path', "'" ~ path ~ "' holds no JSON object", 'one JSON object a line'
        ) -%}
    {%- endif -%}
    {%- set structure = {} -%}
    {%- for key in keys -%}{%- do structure.update({key: 'VARCHAR'}) -%}{%- endfor -%}
    {{- return(
        'with objects as (\n    ' ~ objects ~ '\n),\n\nparsed as (\n    select from_json(line, '
        ~ quote_text(tojson(structure)) ~ ') as event\n    from objects\n)\n\n'
        ~ 'select event.* from parsed'
    ) -}}
{% endmacro %}
