{#
    Returns one segment, checked: {name, users, filters, performed}.

    {% set segment = chart_segment('segments[0]', {'users': 'new'}, 'Segment 1') %}
#}
{% macro chart_segment(argument, segment, default_name) %}
    {%- do chart_check_keys(argument, segment, ['name', 'users', 'filters', 'performed']) -%}
    {%- set performed = [] -%}
    {%- for item in chart_check_list(argument ~ '.performed', segment.get('performed')) -%}
        {%- do performed.append(
            chart_performed(argument ~ '.performed[' ~ loop.index0 ~ ']', item)
        ) -%}
    {%- endfor -%}
    {%- set name = segment.get('name', default_name) -%}
    {%- if name is not string -%}
        {%- do setting_error(argument ~ '.name', "'" ~ name ~ "'", 'a text') -%}
    {%- endif -%}
    {{- return({
        'name': name,
        'users': setting_choice(
            argument ~ '.users', segment.get('users', 'any'), ['any', 'active', 'new']
        ),
        'filters': chart_filters(argument ~ '.filters', segment.get('filters')),
        'performed': performed,
    }) -}}
{% endmacro %}
