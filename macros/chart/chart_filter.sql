{#
    Returns one filter by a property, checked: {property, op, values}. The property stands under
    the given key.

    {% set filter = chart_filter('segments[0].filters[0]', {'property': 'country'}, 'property') %}
#}
{% macro chart_filter(argument, filter, key) %}
    {%- do property_parts(filter.get(key) | string, argument ~ '.' ~ key) -%}
    {%- set operator = chart_filter_operator(argument, filter.get('op', 'is')) -%}
    {{- return({
        'property': filter[key],
        'op': operator,
        'values': chart_filter_values(argument, operator, filter.get('values')),
    }) -}}
{% endmacro %}
