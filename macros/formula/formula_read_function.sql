{#
    Reads the name of a function with its parenthesis; of a function that takes no expressions the
    whole call.

    {% do formula_read_function(state, index) %}
#}
{% macro formula_read_function(state, index) %}
    {%- set functions = formula_functions() -%}
    {%- set token, behind = state['tokens'][index], state['tokens'][index + 1] -%}
    {%- set name = token['text'] | upper -%}
    {%- if behind['text'] != '(' -%}
        {%- do formula_error(
            formula_found(token),
            "'(' behind the function" if name in functions
            else 'a function, such as SESSIONTOTALS(A)'
        ) -%}
    {%- elif name not in functions -%}
        {%- do formula_error(
            'unknown function ' ~ formula_found(token), functions | join(', ')
        ) -%}
    {%- endif -%}
    {%- do formula_open(state, behind, name) -%}
    {%- do state.update({'next': index + 2}) -%}
    {%- if functions[name]['kind'] != 'expression' -%}
        {%- do state['waiting'].pop() -%}
        {%- do state['items'].append(formula_call(state, index)) -%}
        {%- set length = functions[name]['arguments'] | length * 2 -%}
        {%- do state.update({'next': index + 2 + length, 'awaits_operand': false}) -%}
    {%- endif -%}
{% endmacro %}
