{#
    Returns the formulas of a chart by the rows that they have: those with the same lines together
    in one scope {suffix, lines, keys, labels, formulas, columns, arguments, has_intervals,
    has_interval_number}, each formula with its expression.

    {% set scopes = chart_formula_scopes(chart, labels) %}
#}
{% macro chart_formula_scopes(chart, labels) %}
    {%- set scopes = {} -%}
    {%- for formula in chart['formulas'] -%}
        {%- set lines = chart_formula_lines(chart, formula, labels) -%}
        {%- set scope = scopes.setdefault(lines | string, {
            'lines': lines,
            'keys': lines['dimensions'],
            'labels': labels,
            'formulas': [],
            'columns': {},
            'arguments': [],
            'has_intervals': chart['interval'] != 'all',
            'has_interval_number': false,
        }) -%}
        {%- do scope['formulas'].append(
            dict(formula, expression=formula_expression(formula['items'], scope))
        ) -%}
    {%- endfor -%}
    {%- for scope in scopes.values() -%}
        {%- do scope.update({'suffix': '_' ~ loop.index if scopes | length > 1 else ''}) -%}
    {%- endfor -%}
    {{- return(scopes.values() | list) -}}
{% endmacro %}
