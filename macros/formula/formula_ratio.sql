{#
    Returns one operand as it is, two as the first divided by the second.

    {{ formula_ratio([formula_operand('sessiontotals_a'), formula_operand('uniques_a')])['sql'] }}
    -> sessiontotals_a / nullif(uniques_a, 0)
#}
{% macro formula_ratio(operands) %}
    {%- if operands | length == 1 -%}{{- return(operands[0]) -}}{%- endif -%}
    {{- return(formula_operation({'text': '/', 'binds': 2}, operands[0], operands[1])) -}}
{% endmacro %}
