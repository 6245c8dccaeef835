{#
    Returns the formulas of a text, checked: each {text, unit, items, labels, is_distribution}; the
    items in postfix order, the labels each once.

    {% set formulas = formula_formulas('UNIQUES(A); %:UNIQUES(A)/UNIQUES(B)', ['A', 'B'], 1) %}
#}
{% macro formula_formulas(text, labels, segment_count) %}
    {%- if text is not string or not text.strip(' \t\r\n') -%}
        {%- do formula_error("'" ~ text ~ "'", 'a text such as SESSIONTOTALS(A)') -%}
    {%- endif -%}
    {%- set parts = text.split(';') -%}
    {%- if parts | length > 10 -%}
        {%- do formula_error(parts | length ~ ' formulas', 'at most 10') -%}
    {%- endif -%}
    {%- set formulas, position = [], namespace(value=1) -%}
    {%- for part in parts -%}
        {%- do formulas.append(
            formula_formula(part, position.value, labels, segment_count)
        ) -%}
        {%- set position.value = position.value + part | length + 1 -%}
    {%- endfor -%}
    {%- do formula_check_together(formulas) -%}
    {{- return(formulas) -}}
{% endmacro %}
