{#
    Returns the formulas of a chart by the rows that they have: those with the same lines together
    in one scope {suffix, chart, plan, keys, terms, formulas, columns, arguments, has_intervals,
    has_interval_number}, each formula with its expression.

    {% set scopes = chart_formula_scopes(chart, plan, terms) %}
#}
{% macro chart_formula_scopes(chart, plan, terms) %}
    {%- set scopes = {} -%}
    {%- for formula in chart['formulas'] -%}
        {%- set lines = chart_formula_lines(chart, formula, terms) -%}
        {%- if lines | string not in scopes -%}
            {%- do scopes.update({lines | string: {
                'lines': lines,
                'keys': lines['dimensions'],
                'terms': terms,
                'formulas': [],
                'columns': {},
                'arguments': [],
                'has_intervals': chart['interval'] != 'all',
                'has_interval_number': false,
            }}) -%}
        {%- endif -%}
        {%- set scope = scopes[lines | string] -%}
        {%- do scope['formulas'].append(
            dict(formula, expression=formula_expression(formula['items'], scope))
        ) -%}
    {%- endfor -%}
    {%- for scope in scopes.values() -%}
        {%- do scope.update({'suffix': '_' ~ loop.index if scopes | length > 1 else ''}) -%}
    {%- endfor -%}
    {{- return(scopes.values() | list) -}}
{% endmacro %}
