{#
    Returns which rows a formula has in an interval: the columns that keep them apart, and the
    terms whose groups it has: those of its labels that are grouped, or all where only the segment
    is split.

    {{ chart_formula_lines(chart, formula, terms) }}
    -> {'dimensions': ['group_value'], 'terms': ['A']}
#}
{% macro chart_formula_lines(chart, formula, terms) %}
    {%- set dimensions, grouped, split = [], [], [] -%}
    {%- for label in formula['labels'] -%}
        {%- set name = label['name'] ~ (label['number'] or '') -%}
        {%- for dimension in terms[name]['plan']['dimensions'] -%}
            {%- if dimension not in dimensions -%}{%- do dimensions.append(dimension) -%}{%- endif -%}
        {%- endfor -%}
        {%- if terms[name]['chart']['objects'][0]['group_by'] -%}
            {%- do grouped.append(name) -%}
        {%- elif chart['split_by'] -%}
            {%- do split.append(name) -%}
        {%- endif -%}
    {%- endfor -%}
    {{- return({
        'dimensions': ['segment', 'period', 'segment_group', 'group_value']
            | select('in', dimensions) | list,
        'terms': grouped or split,
        'is_numbered': formula['labels'][0]['number'] is not none,
    }) -}}
{% endmacro %}
