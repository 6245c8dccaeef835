{#
    Whether a text is one JSON object.

    {{ duckdb_is_json_object('line') }}
    -> (json_valid(line) and ltrim(line, e' \t\r\n') like '{%')
#}
{% macro duckdb_is_json_object(expression) %}
    {{- return(
        '(json_valid(' ~ expression ~ ') and ltrim(' ~ expression ~ ", e' \\t\\r\\n') like '{%')"
    ) -}}
{% endmacro %}
