{#
    Reads the token of a formula that stands behind an operand: an operator, a comma, a parenthesis
    that closes, or the end.

    {% do formula_read_operator(state, token) %}
#}
{% macro formula_read_operator(state, token) %}
    {%- set binds = {'+': 1, '-': 1, '*': 2, '/': 2}.get(token['text'], 0.5) -%}
    {%- do formula_release(state, binds) -%}
    {%- if binds >= 1 -%}
        {%- do state['waiting'].append(
            {'kind': 'operator', 'text': token['text'], 'binds': binds}
        ) -%}
        {%- do state.update({'awaits_operand': true}) -%}
    {%- elif state['waiting'] -%}
        {%- do formula_read_inside(state, token, state['waiting'][-1]) -%}
    {%- elif token['text'] == ')' -%}
        {%- do formula_error(formula_found(token) ~ " without '('", 'an operator or the end') -%}
    {%- elif token['kind'] != 'end' -%}
        {%- do formula_error(formula_found(token), "an operator, ')' or the end") -%}
    {%- endif -%}
{% endmacro %}
