{#
    Returns an operand with its sign changed.

    {{ formula_negative(formula_operand('sessiontotals_a'))['sql'] }} -> -sessiontotals_a
#}
{% macro formula_negative(operand) %}
    {%- set sql = operand['sql'] if operand['binds'] > 1 else formula_enclosed(operand['sql']) -%}
    {{- return(formula_operand('-' ~ sql, 1, operand['is_number'], operand['level'])) -}}
{% endmacro %}
