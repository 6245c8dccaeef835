{#
    Returns an operand that is a column or a number: itself, or a column that is noted in the scope,
    to be computed one level below those that read it.

    {{ formula_named(formula_operand('uniques_a + 1', 1), scope)['sql'] }} -> argument_1
#}
{% macro formula_named(operand, scope) %}
    {%- if modules.re.fullmatch('[a-z0-9_.]+', operand['sql']) -%}
        {{- return(operand) -}}
    {%- endif -%}
    {%- set known = scope['arguments'] | selectattr('sql', 'equalto', operand['sql']) | list -%}
    {%- if not known -%}
        {%- do scope['arguments'].append({
            'sql': operand['sql'],
            'level': operand['level'] + 1,
            'name': 'argument_' ~ (scope['arguments'] | length + 1),
        }) -%}
    {%- endif -%}
    {%- set argument = (known or scope['arguments'])[-1] -%}
    {{- return(formula_operand(argument['name'], level=argument['level'])) -}}
{% endmacro %}
