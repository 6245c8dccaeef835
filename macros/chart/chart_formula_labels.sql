{#
    Returns the labels of a chart's formulas, as 'A' or 'A2': each {source, member} of the sources
    that chart_formula_sources returns.

    {{ chart_formula_labels(sources)['A']['member']['suffix'] }} -> _a
#}
{% macro chart_formula_labels(sources) %}
    {%- set labels = {} -%}
    {%- for source in sources -%}
        {%- for member in source['members'] -%}
            {%- do labels.update({member['name']: {'source': source, 'member': member}}) -%}
        {%- endfor -%}
    {%- endfor -%}
    {{- return(labels) -}}
{% endmacro %}
