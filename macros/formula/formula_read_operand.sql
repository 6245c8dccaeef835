{#
    Reads the token of a formula that stands where an operand must: a number, a call, a minus sign,
    or a parenthesis that opens.

    {% do formula_read_operand(state, index) %}
#}
{% macro formula_read_operand(state, index) %}
    {%- set token = formula_token(state['tokens'], index) -%}
    {%- if token['kind'] == 'number' -%}
        {%- do state['items'].append({'kind': 'number', 'text': formula_number(token)}) -%}
        {%- do state.update({'awaits_operand': false}) -%}
    {%- elif token['kind'] == 'name' -%}
        {%- do formula_read_function(state, index) -%}
    {%- elif token['text'] == '-' -%}
        {%- do state['waiting'].append({'kind': 'negative', 'binds': 3}) -%}
    {%- elif token['text'] == '(' -%}
        {%- do formula_open(state, token, none) -%}
    {%- else -%}
        {%- do formula_error(formula_found(token), "a number, a function or '('") -%}
    {%- endif -%}
{% endmacro %}
