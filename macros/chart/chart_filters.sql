{#
    Returns property filters, checked: each {property, op, values}, values as texts.

    {% set filters = chart_filters('segments[0].filters', segment.get('filters')) %}
#}
{% macro chart_filters(argument, filters) %}
    {%- set checked = [] -%}
    {%- for filter in chart_check_list(argument, filters) -%}
        {%- set name = argument ~ '[' ~ loop.index0 ~ ']' -%}
        {%- do chart_check_keys(name, filter, ['property', 'op', 'values']) -%}
        {%- do property_parts(filter.get('property') | string, name ~ '.property') -%}
        {%- do checked.append({
            'property': filter['property'],
            'op': chart_filter_operator(name, filter.get('op', 'is')),
            'values': chart_filter_values(name, filter.get('op', 'is'), filter.get('values')),
        }) -%}
    {%- endfor -%}
    {{- return(checked) -}}
{% endmacro %}
