{#
    Returns the properties of which a chart needs the first or last value in a session, each once:
    {property, sides}.

    {% set values = chart_wanted_values(chart) %}
#}
{% macro chart_wanted_values(chart) %}
    {%- set sides = {} -%}
    {%- for object in chart['objects'] -%}
        {%- for filter in object['filters'] if filter['kind'] == 'value' -%}
            {%- do sides.setdefault(filter['property'], []).append(filter['side']) -%}
        {%- endfor -%}
        {%- set group_by = object['group_by'] -%}
        {%- if group_by and group_by['value'] != 'each' -%}
            {%- do sides.setdefault(group_by['property'], []).append(group_by['value']) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- set values = [] -%}
    {%- for property, wanted in sides.items() -%}
        {%- do values.append({'property': property, 'sides': wanted}) -%}
    {%- endfor -%}
    {{- return(values) -}}
{% endmacro %}
