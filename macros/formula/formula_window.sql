{#
    Returns a metric over a window of intervals as an operand. With a single interval it is the
    metric itself.

    {{ formula_window(item, scope)['sql'] }}
    -> avg(sessiontotals_a) over (order by interval_start rows between 6 preceding and current row)
#}
{% macro formula_window(item, scope) %}
    {%- set metric = item['metric'] -%}
    {%- if item['function'] == 'ROLLAVG' or not scope['has_intervals'] -%}
        {%- set single = formula_metric({'function': metric, 'label': item['label']}, scope) -%}
        {{- return(single if not scope['has_intervals'] else formula_operand(
            rollavg(single['sql'], item['intervals'], scope['keys'])
        )) -}}
    {%- endif -%}
    {%- set operands = [] -%}
    {%- for part in formula_ratios(is_window=true).get(metric, [metric | lower]) -%}
        {%- do operands.append(formula_over_window(part, item, scope)) -%}
    {%- endfor -%}
    {{- return(formula_ratio(operands)) -}}
{% endmacro %}
