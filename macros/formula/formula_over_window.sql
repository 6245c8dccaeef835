{#
    Returns what CUMSUM or ROLLWIN makes of a metric that is no ratio, as an operand: a sum of sums,
    a minimum of minima; users are a column of their own, because each counts once in a window.

    {{ formula_over_window('propmin', item, scope)['sql'] }}
    -> min(propmin_a) over (order by interval_start rows between 6 preceding and current row)
#}
{% macro formula_over_window(metric, item, scope) %}
    {%- set is_users = metric in ['uniques', 'active_users'] -%}
    {%- set intervals = item.get('intervals') -%}
    {%- set column = formula_column(
        metric, item['label'], scope, window=(intervals or 'so_far') if is_users else none
    ) -%}
    {%- if is_users -%}
        {{- return(formula_operand(column)) -}}
    {%- elif not intervals -%}
        {{- return(formula_operand(cumsum(column, scope['keys']))) -}}
    {%- endif -%}
    {%- set aggregate = {'propmin': 'min', 'propmax': 'max'}.get(metric, 'sum') -%}
    {{- return(formula_operand(rollwin(column, intervals, aggregate, scope['keys']))) -}}
{% endmacro %}
