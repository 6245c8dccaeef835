{#
    Reads a token that is no operator, behind an operand in a parenthesis: it separates the
    arguments of a function, or closes.

    {% do formula_read_inside(state, token, state['waiting'][-1]) %}
#}
{% macro formula_read_inside(state, token, open) %}
    {%- set function = open['function'] -%}
    {%- set arguments = formula_functions()[function]['arguments'] if function else [] -%}
    {%- if function -%}
        {%- do formula_check_separator(function, token, arguments, open['arguments']) -%}
    {%- elif token['kind'] == 'end' -%}
        {%- do formula_error(
            formula_found(token), "')' for the '(' at position " ~ open['position']
        ) -%}
    {%- elif token['text'] != ')' -%}
        {%- do formula_error(formula_found(token), "an operator, ')' or the end") -%}
    {%- endif -%}
    {%- if token['text'] == ',' -%}
        {%- do open.update({'arguments': open['arguments'] + 1}) -%}
        {%- do state.update({'awaits_operand': true}) -%}
    {%- else -%}
        {%- do state['waiting'].pop() -%}
        {%- if function -%}
            {%- do state['items'].append({
                'kind': 'expression', 'function': function, 'count': arguments | length
            }) -%}
        {%- endif -%}
    {%- endif -%}
{% endmacro %}
