{#
    Conditions: whether a row of stg_events passes property filters.

    {{ chart_filter_conditions(segment['filters'], promoted=[]) }}
#}
{% macro chart_filter_conditions(filters, promoted) %}
    {%- set conditions = [] -%}
    {%- for filter in filters -%}
        {%- do conditions.append(filter_condition(
            property_value(filter['property'], promoted), filter['op'], filter['values']
        )) -%}
    {%- endfor -%}
    {{- return(conditions) -}}
{% endmacro %}
