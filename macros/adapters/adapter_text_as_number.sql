{#
    A text as a number; null where the text as a whole is not one, in decimal or scientific
    notation. What is too large for the type is infinite.

    {{ adapter_text_as_number('version_name') }}
#}
{% macro adapter_text_as_number(text) %}
    {{- return(adapter.dispatch('adapter_text_as_number', 'user_sessions')(text)) -}}
{% endmacro %}

{% macro duckdb__adapter_text_as_number(text) -%}
try_cast(
    regexp_extract(
        {{ text }},
        '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?$'
    ) as double
)
{%- endmacro %}
