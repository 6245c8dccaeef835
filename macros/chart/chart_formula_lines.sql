{#
    Returns which rows a formula has in an interval: the columns that keep them apart, and the
    labels whose groups it has: those that are grouped, or all where only the segment is split.

    {{ chart_formula_lines(chart, formula, labels) }}
    -> {'dimensions': ['group_value'], 'labels': ['A'], 'is_numbered': false}
#}
{% macro chart_formula_lines(chart, formula, labels) %}
    {%- set dimensions, grouped, split = [], [], [] -%}
    {%- for label in formula['labels'] -%}
        {%- set name = label['name'] ~ (label['number'] or '') -%}
        {%- set source = labels[name]['source'] -%}
        {%- do dimensions.extend(source['plan']['dimensions']) -%}
        {%- if source['chart']['objects'][0]['group_by'] -%}{%- do grouped.append(name) -%}
        {%- elif chart['split_by'] -%}{%- do split.append(name) -%}
        {%- endif -%}
    {%- endfor -%}
    {{- return({
        'dimensions': ['segment', 'period', 'segment_group', 'group_value']
            | select('in', dimensions) | list,
        'labels': grouped or split,
        'is_numbered': formula['labels'][0]['number'] is not none,
    }) -}}
{% endmacro %}
