{#
    Whether a number compares to a count.

    {{ chart_compares(0, '<', 3) }} -> true
#}
{% macro chart_compares(number, operator, count) %}
    {{- return({
        '<': number < count, '<=': number <= count, '>': number > count,
        '>=': number >= count, '=': number == count, '!=': number != count,
    }[operator]) -}}
{% endmacro %}
