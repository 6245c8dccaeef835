{#
    Returns what the formulas of a chart are about, by their labels as 'A' or 'A2': each a chart of
    one session object, in one segment where it has a number, with its own plan and the names of
    its CTEs: {chart, plan, active_plan, suffix, active_suffix}.

    {% set terms = chart_formula_terms(chart, plan) %}
#}
{% macro chart_formula_terms(chart, plan) %}
    {%- set terms = {} -%}
    {%- for label in chart['formulas'] | map(attribute='labels') | sum(start=[]) -%}
        {%- set number = label['number'] or '' -%}
        {%- set object = chart['objects'] | selectattr('label', 'equalto', label['name']) | first -%}
        {%- set segments = chart['segments'] if not number
            else chart['segments'][number - 1:number] -%}
        {%- set is_each = object['group_by'] and object['group_by']['value'] == 'each' -%}
        {%- set suffix = '_' ~ label['name'] | lower ~ number -%}
        {%- set active_suffix = suffix if is_each else '_' ~ number if number else '' -%}
        {%- set term = dict(chart, objects=[object], segments=segments) -%}
        {%- set dimensions = chart_dimensions(term) -%}
        {%- do terms.update({label['name'] ~ number: {
            'chart': term,
            'plan': dict(plan, dimensions=dimensions, suffix=suffix),
            'active_plan': dict(
                plan,
                dimensions=dimensions if is_each
                    else dimensions | reject('equalto', 'group_value') | list,
                suffix=active_suffix,
                each=plan['each'] if is_each else {}
            ),
            'suffix': suffix,
            'active_suffix': active_suffix,
        }}) -%}
    {%- endfor -%}
    {{- return(terms) -}}
{% endmacro %}
