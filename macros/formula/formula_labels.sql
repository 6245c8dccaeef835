{#
    Returns the labels of a formula, each once: {name, number}; there is at least one, and all have
    a number or none.

    {{ formula_labels('UNIQUES(A1)/UNIQUES(A2)', items) }}
#}
{% macro formula_labels(text, items) %}
    {%- set used, labels = items | map(attribute='label') | select('defined') | list, [] -%}
    {%- if not used -%}
        {%- do formula_error(
            "no label in '" ~ text ~ "'", 'a function of a label, such as SESSIONTOTALS(A)'
        ) -%}
    {%- endif -%}
    {%- for label in used -%}
        {%- if (label['number'] is none) != (used[0]['number'] is none) -%}
            {%- do formula_error(
                formula_found(label), 'labels that all have a segment number, or none'
            ) -%}
        {%- endif -%}
        {%- set term = {'name': label['name'], 'number': label['number']} -%}
        {%- if term not in labels -%}{%- do labels.append(term) -%}{%- endif -%}
    {%- endfor -%}
    {{- return(labels) -}}
{% endmacro %}
