{#
    The column of a session that has the first or last value of a property.

    {{ chart_value_column(plan, 'first', 'country') }} -> first_country
#}
{% macro chart_value_column(plan, side, property) %}
    {%- for value in plan['values'] if value['property'] == property -%}
        {{- return(side ~ '_' ~ value['suffix']) -}}
    {%- endfor -%}
    {{- return(side ~ '_' ~ column_suffix(property)) -}}
{% endmacro %}
