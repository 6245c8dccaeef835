{#
    Returns a metric of a label as an operand; its columns are noted in the scope.

    {{ formula_metric({'function': 'UNIQUES', 'label': label}, scope)['sql'] }} -> uniques_a
#}
{% macro formula_metric(item, scope) %}
    {%- set label = item['label'] -%}
    {%- if item['function'] == 'ACTIVE' -%}
        {{- return(formula_operation(
            {'text': '/', 'binds': 2},
            formula_operand(formula_column('uniques', label, scope)),
            formula_operand(formula_column('active_users', label, scope))
        )) -}}
    {%- endif -%}
    {{- return(formula_operand(
        formula_column(item['function'] | lower, label, scope, fraction=item.get('fraction'))
    )) -}}
{% endmacro %}
