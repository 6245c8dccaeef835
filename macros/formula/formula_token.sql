{#
    Returns one token of a formula, when it is its turn to be read: what begins no token, and
    numbers that are too long, are errors.

    {% set token = formula_token(tokens, 0) %}
#}
{% macro formula_token(tokens, index) %}
    {%- set token = tokens[index] -%}
    {%- if token['kind'] == 'other' -%}
        {%- do formula_error(
            formula_found(token), 'a number, a function, a label, or one of + - * / ( ) , ;'
        ) -%}
    {%- elif token['kind'] == 'number' and token['text'].replace('.', '') | length > 15 -%}
        {%- do formula_error(formula_found(token), 'a number of at most 15 digits') -%}
    {%- endif -%}
    {{- return(token) -}}
{% endmacro %}
