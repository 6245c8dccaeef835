{#
    Returns the SQL of one formula as an operand, from its items in postfix order. What that takes
    is noted in the scope: columns of metrics, and arguments of functions that become columns.

    {% set expression = formula_expression(items, scope) %}
#}
{% macro formula_expression(items, scope) %}
    {%- set operands = [] -%}
    {%- for item in items -%}
        {%- if item['kind'] == 'number' -%}
            {%- do operands.append(formula_operand(item['text'], is_number=true)) -%}
        {%- elif item['kind'] == 'metric' -%}
            {%- do operands.append(formula_metric(item, scope)) -%}
        {%- elif item['kind'] == 'window' -%}
            {%- do operands.append(formula_window(item, scope)) -%}
        {%- elif item['kind'] == 'negative' -%}
            {%- do operands.append(formula_negative(operands.pop())) -%}
        {%- elif item['kind'] == 'operator' -%}
            {%- set right = operands.pop() -%}
            {%- do operands.append(formula_operation(item, operands.pop(), right)) -%}
        {%- else -%}
            {%- set arguments = [] -%}
            {%- for argument in range(item['count']) -%}
                {%- do arguments.insert(0, operands.pop()) -%}
            {%- endfor -%}
            {%- do operands.append(formula_function(item['function'], arguments, scope)) -%}
        {%- endif -%}
    {%- endfor -%}
    {{- return(operands[0]) -}}
{% endmacro %}
