{#
    Checks the token behind so many arguments of a function: a comma, or a parenthesis that closes
    behind the last.

    {% do formula_check_separator('PERCENTILE', token, ['label', 'fraction'], 1) %}
#}
{% macro formula_check_separator(function, token, arguments, count) %}
    {%- set names = {
        'label': 'a label', 'intervals': 'the number of intervals',
        'fraction': 'the percentile', 'base': 'the base', 'exponent': 'the exponent',
    } -%}
    {%- if count == arguments | length and token['text'] != ')' -%}
        {%- do formula_error(
            formula_found(token), "')' behind the arguments of " ~ function
        ) -%}
    {%- elif count < arguments | length and token['text'] != ',' -%}
        {%- do formula_error(
            formula_found(token), "',' and " ~ names[arguments[count]] ~ ' of ' ~ function
        ) -%}
    {%- endif -%}
{% endmacro %}
