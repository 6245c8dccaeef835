{#
    The value of a property as text, safe to stand beside any operator.

    {{ property_operand('event.page', promoted=[]) }} -> (event_properties ->> 'page')
#}
{% macro property_operand(property, promoted) %}
    {%- set value = property_value(property, promoted) -%}
    {{- return(value if value == property_parts(property, 'property')['column'] else '(' ~ value ~ ')') -}}
{% endmacro %}
