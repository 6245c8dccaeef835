{#
    Returns a call of a function that takes no expressions: {kind, function, position, label, and
    what else is among the arguments of the function}.

    {% set call = formula_call(state, index) %}
#}
{% macro formula_call(state, index) %}
    {%- set tokens = state['tokens'] -%}
    {%- set name = tokens[index]['text'] | upper -%}
    {%- set function = formula_functions()[name] -%}
    {%- set call = {
        'kind': function['kind'], 'function': name, 'position': tokens[index]['position']
    } -%}
    {%- for argument in function['arguments'] -%}
        {%- set at = index + 2 * loop.index -%}
        {%- do call.update({
            argument: formula_argument(state, name, argument, formula_token(tokens, at))
        }) -%}
        {%- do formula_check_separator(
            name, formula_token(tokens, at + 1), function['arguments'], loop.index
        ) -%}
    {%- endfor -%}
    {{- return(call) -}}
{% endmacro %}
