{#
    The values of the properties that a segment is split by, as one text.

    {{ chart_segment_group(['platform', 'country'], []) }}
    -> coalesce(platform, '(none)') || ', ' || coalesce(country, '(none)')
#}
{% macro chart_segment_group(properties, promoted) %}
    {%- set values = [] -%}
    {%- for property in properties -%}
        {%- do values.append(
            'coalesce(' ~ property_value(property, promoted) ~ ", '(none)')"
        ) -%}
    {%- endfor -%}
    {{- return(values | join(" || ', ' || ")) -}}
{% endmacro %}
