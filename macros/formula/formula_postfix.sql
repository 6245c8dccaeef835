{#
    Returns one formula, checked, in postfix order: operands first, then what is done with them.
    Dijkstra's shunting yard: operators wait on a stack until one that binds less comes.

    {% set items = formula_postfix(formula_tokens('1 - UNIQUES(A)', 1), ['A'], 1) %}
    -> number 1, metric UNIQUES of A, operator -
#}
{% macro formula_postfix(tokens, labels, segment_count) %}
    {%- set state = {
        'tokens': tokens, 'labels': labels, 'segment_count': segment_count,
        'items': [], 'waiting': [], 'awaits_operand': true, 'next': 0,
    } -%}
    {%- for index in range(tokens | length) if index >= state['next'] -%}
        {%- do state.update({'next': index + 1}) -%}
        {%- if state['awaits_operand'] -%}
            {%- do formula_read_operand(state, index) -%}
        {%- else -%}
            {%- do formula_read_operator(state, formula_token(tokens, index)) -%}
        {%- endif -%}
    {%- endfor -%}
    {{- return(state['items']) -}}
{% endmacro %}
