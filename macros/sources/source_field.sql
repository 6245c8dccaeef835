{#
    A field of the raw row by the first of its names that the row has; null text without any.

    {{ source_field(['$insert_id', 'insert_id'], {'insert_id': 'VARCHAR'}) }} -> insert_id
#}
{% macro source_field(names, raw_columns) %}
    {%- for name in names if name in raw_columns -%}
        {%- set is_plain = modules.re.fullmatch('[a-z_][a-z0-9_]*', name) -%}
        {{- return(name if is_plain else adapter.quote(name)) -}}
    {%- endfor -%}
    {{- return('cast(null as ' ~ adapter_type_text() ~ ')') -}}
{% endmacro %}
