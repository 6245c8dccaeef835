{#
    The columns of a relation and their types, {name: type}; empty while it is not built.

    {% set raw_columns = source_column_types(ref('raw_events')) %}
#}
{% macro source_column_types(relation) %}
    {%- set types = {} -%}
    {%- if execute -%}
        {%- for column in adapter.get_columns_in_relation(relation) -%}
            {%- do types.update({column.name: column.dtype}) -%}
        {%- endfor -%}
    {%- endif -%}
    {{- return(types) -}}
{% endmacro %}
