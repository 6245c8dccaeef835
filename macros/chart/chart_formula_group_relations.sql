{#
    Returns what has the groups of the labels of a scope: the CTEs measured, or their qualifying
    sessions where users are to be counted or the filters of a label keep sessions apart. Sessions
    of a label with filters are among those of a label without in the same source.

    {{ chart_formula_group_relations(chart, scope, ['_a']) }} -> ['measured_a']
#}
{% macro chart_formula_group_relations(chart, scope, measured) %}
    {%- set whole, parts = [], [] -%}
    {%- for name in scope['lines']['labels'] -%}
        {%- set label = scope['labels'][name] -%}
        {%- set suffix = label['source']['plan']['suffix'] -%}
        {%- set session = label['member']['session'] -%}
        {%- do (parts if session else whole).append({'suffix': suffix, 'session': session}) -%}
    {%- endfor -%}
    {%- set relations = [] -%}
    {%- for label in whole -%}
        {%- set is_measured = label['suffix'] in measured and not chart['top'] -%}
        {%- do relations.append(
            ('measured' if is_measured else 'qualifying_sessions') ~ label['suffix']
        ) -%}
    {%- endfor -%}
    {%- for label in parts if label['suffix'] not in whole | map(attribute='suffix') -%}
        {%- do relations.append(
            'qualifying_sessions' ~ label['suffix'] ~ '\nwhere ' ~ label['session'] ~ ' = 1'
        ) -%}
    {%- endfor -%}
    {{- return(relations | unique(case_sensitive=true) | list) -}}
{% endmacro %}
