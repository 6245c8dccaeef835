{#
    A raw session id; null when the event is out of session: missing, empty, none or -1.

    {{ source_session_id('session_id', 'BIGINT') }} -> nullif(session_id, -1)
#}
{% macro source_session_id(expression, data_type) %}
    {%- set numeric = ['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'HUGEINT', 'FLOAT', 'DOUBLE'] -%}
    {%- if data_type | upper in numeric -%}
        {{- return('nullif(' ~ expression ~ ', -1)') -}}
    {%- endif -%}
    {{- return(
        "case\n    when lower(cast(" ~ expression ~ " as text)) not in ('', 'none', '-1', '-1.0')\n"
        ~ "        then " ~ expression ~ "\nend"
    ) -}}
{% endmacro %}
