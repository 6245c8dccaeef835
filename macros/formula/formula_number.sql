{#
    A number of a formula as SQL: with a digit before the point.

    {{ formula_number({'text': '.5'}) }} -> 0.5
#}
{% macro formula_number(token) %}
    {{- return(('0' if token['text'].startswith('.') else '') ~ token['text']) -}}
{% endmacro %}
