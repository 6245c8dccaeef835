{#
    Returns a metric of a label as an operand; its columns are noted in the scope.

    {{ formula_metric({'function': 'UNIQUES', 'label': label}, scope)['sql'] }} -> uniques_a
#}
{% macro formula_metric(item, scope) %}
    {%- set function, label = item['function'], item['label'] -%}
    {%- set operands = [] -%}
    {%- for metric in formula_ratios().get(function, [function | lower]) -%}
        {%- do operands.append(formula_operand(
            formula_column(metric, label, scope, fraction=item.get('fraction'))
        )) -%}
    {%- endfor -%}
    {{- return(formula_ratio(operands)) -}}
{% endmacro %}
