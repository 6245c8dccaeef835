{#
    The columns that promoted properties become.

    {{ promoted_names(['event.page']) }} -> ['event__page']
#}
{% macro promoted_names(promoted) %}
    {%- set names = [] -%}
    {%- for property in promoted -%}
        {%- do names.append(property_parts(property, 'promoted_properties')['column']) -%}
    {%- endfor -%}
    {{- return(names) -}}
{% endmacro %}
