{#
    Returns property filters, checked: each {property, op, values}, values as texts.

    {% set filters = chart_filters('segments[0].filters', segment.get('filters')) %}
#}
{% macro chart_filters(argument, filters) %}
    {%- set checked = [] -%}
    {%- for filter in chart_check_list(argument, filters) -%}
        {%- set name = argument ~ '[' ~ loop.index0 ~ ']' -%}
        {%- do chart_check_keys(name, filter, ['property', 'op', 'values']) -%}
        {%- do checked.append(chart_filter(name, filter, 'property')) -%}
    {%- endfor -%}
    {{- return(checked) -}}
{% endmacro %}
