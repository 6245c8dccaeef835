{#
    Returns where the labels of a chart's formulas find their sessions. Labels in the same segments
    with the same group read the same sessions, and have one source: {chart, plan, active_plan,
    members}; the chart is one of a single object, and each label is a member {name, suffix, object,
    session}, its session the column that is 1 where a session passes the filters of the label, or
    none where it has none.

    {% set sources = chart_formula_sources(chart, plan) %}
#}
{% macro chart_formula_sources(chart, plan) %}
    {%- set sources = {} -%}
    {%- for label in chart['formulas'] | map(attribute='labels') | sum(start=[]) -%}
        {%- set object = chart['objects'] | selectattr('label', 'equalto', label['name'])
            | first -%}
        {%- set key = [label['number'], object['group_by']] | string -%}
        {%- set source = sources.setdefault(key, {'number': label['number'], 'members': {}}) -%}
        {%- do source['members'].update({label['name']: object}) -%}
    {%- endfor -%}
    {%- set finished = [] -%}
    {%- for source in sources.values() -%}
        {%- do finished.append(
            chart_formula_source(chart, plan, source, is_only=sources | length == 1)
        ) -%}
    {%- endfor -%}
    {{- return(finished) -}}
{% endmacro %}
