{#
    Returns what an operator makes of two operands. A division by 0 is null; of two bare numbers
    one becomes a double, because whole numbers are divided in another way.

    {{ formula_operation({'text': '/', 'binds': 2}, left, right)['sql'] }}
    -> sessiontotals_a / nullif(sessiontotals_b, 0)
#}
{% macro formula_operation(operator, left, right) %}
    {%- set left_sql, right_sql = left['sql'], right['sql'] -%}
    {%- if left['is_number'] and right['is_number'] -%}
        {%- set left_sql = 'cast(' ~ left_sql ~ ' as ' ~ adapter_type_double() ~ ')' -%}
    {%- elif left['binds'] < operator['binds'] or (left['binds'] == 3 and '\n' in left_sql) -%}
        {%- set left_sql = formula_enclosed(left_sql) -%}
    {%- endif -%}
    {%- if operator['text'] == '/' -%}
        {%- set right_sql = formula_enclosed(right_sql, 'nullif', '0') -%}
    {%- elif right['binds'] <= operator['binds'] or '\n' in right_sql -%}
        {%- set right_sql = formula_enclosed(right_sql) -%}
    {%- endif -%}
    {%- set is_long = '\n' in left_sql ~ right_sql or (left_sql ~ right_sql) | length > 70 -%}
    {{- return(formula_operand(
        left_sql ~ ('\n' if is_long else ' ') ~ operator['text'] ~ ' ' ~ right_sql,
        operator['binds'],
        level=[left['level'], right['level']] | max
    )) -}}
{% endmacro %}
