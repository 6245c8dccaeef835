{#
    Returns an operand of a formula: its SQL, how it binds (1 as a sum, 2 as a product, 3 as a
    name), whether it is a bare number, and at which level of arguments it can be computed.

    {{ formula_operand('sessiontotals_a') }}
#}
{% macro formula_operand(sql, binds=3, is_number=false, level=0) %}
    {{- return({'sql': sql, 'binds': binds, 'is_number': is_number, 'level': level}) -}}
{% endmacro %}
