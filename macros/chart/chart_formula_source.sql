{#
    Returns one source of sessions, as chart_formula_sources describes it, from the number of its
    segment and its labels with their objects.

    {% set source = chart_formula_source(chart, plan, source, is_only=true) %}
#}
{% macro chart_formula_source(chart, plan, source, is_only) %}
    {%- set number, objects = source['number'], source['members'] -%}
    {%- set suffix = '_' ~ objects | join | lower ~ (number or '') -%}
    {%- set members = [] -%}
    {%- for name, object in objects.items() -%}
        {%- set of_member = '_' ~ name | lower ~ (number or '') -%}
        {%- do members.append({
            'name': name ~ (number or ''),
            'suffix': of_member,
            'object': object,
            'session': 'session' ~ of_member if object['filters'] and objects | length > 1
                else none,
        }) -%}
    {%- endfor -%}
    {%- set object = dict(
        members[0]['object'], members=members,
        filters=members[0]['object']['filters'] if members | length == 1 else []
    ) -%}
    {%- set is_each = object['group_by'] and object['group_by']['value'] == 'each' -%}
    {%- set of_segment = dict(
        chart, objects=[object],
        segments=chart['segments'][number - 1:number] if number else chart['segments']
    ) -%}
    {%- set keys = chart_dimensions(of_segment) -%}
    {%- set active_suffix = suffix if is_each else '_' ~ number if number else '' -%}
    {{- return({
        'chart': of_segment,
        'plan': dict(plan, dimensions=keys, suffix='' if is_only else suffix),
        'active_plan': dict(
            plan,
            dimensions=keys if is_each else keys | reject('equalto', 'group_value') | list,
            suffix='' if is_only else active_suffix,
            each=plan['each'] if is_each else {}
        ),
        'members': members,
    }) -}}
{% endmacro %}
