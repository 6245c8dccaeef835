{#
    A token and its position, as messages name them.

    {{ formula_found({'kind': 'sign', 'text': ')', 'position': 3}) }} -> ')' at position 3
#}
{% macro formula_found(token) %}
    {%- set name = 'the end' if token['kind'] == 'end' else "'" ~ token['text'] ~ "'" -%}
    {{- return(name ~ ' at position ' ~ token['position']) -}}
{% endmacro %}
