{#
    Returns the formulas of a chart, checked; none where the measure is no formula.

    {% set formulas = chart_formulas('UNIQUES(A)', 'formula', objects, segments) %}
#}
{% macro chart_formulas(formula, measure, objects, segments) %}
    {%- if measure == 'formula' -%}
        {{- return(formula_formulas(
            formula, objects | map(attribute='label') | list, segments | length
        )) -}}
    {%- elif formula is not none -%}
        {%- do formula_error(
            "a formula with measured_as '" ~ measure ~ "'", "measured_as 'formula'"
        ) -%}
    {%- endif -%}
    {{- return(none) -}}
{% endmacro %}
