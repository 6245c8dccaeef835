{#
    Returns the operator of a property filter, checked.

    {% set operator = chart_filter_operator('segments[0].filters[0]', 'is not') %}
#}
{% macro chart_filter_operator(argument, operator) %}
    {%- if operator is not string or operator not in filter_operators() -%}
        {%- do setting_error(
            argument ~ '.op', "unknown operator '" ~ operator ~ "'", filter_operators() | join(', ')
        ) -%}
    {%- endif -%}
    {{- return(operator) -}}
{% endmacro %}
