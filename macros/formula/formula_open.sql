{#
    Opens a parenthesis of a formula: of a function, or around an expression.

    {% do formula_open(state, token, 'SQRT') %}
#}
{% macro formula_open(state, token, function) %}
    {%- set most = 20 -%}
    {%- if state['waiting'] | selectattr('kind', 'equalto', 'open') | list | length >= most -%}
        {%- do formula_error(
            formula_found(token), 'at most ' ~ most ~ ' parentheses in one another'
        ) -%}
    {%- endif -%}
    {%- do state['waiting'].append({
        'kind': 'open', 'binds': 0, 'function': function, 'position': token['position'],
        'arguments': 1,
    }) -%}
{% endmacro %}
