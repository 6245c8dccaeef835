{#
    Returns an argument that is a list of at most so many items; none is an empty list.

    {% set filters = chart_check_list('segments[0].filters', segment.get('filters')) %}
#}
{% macro chart_check_list(argument, value, most=none) %}
    {%- if value is none -%}{{- return([]) -}}{%- endif -%}
    {%- if value is string or value is mapping or value is not sequence -%}
        {%- do setting_error(argument, "'" ~ value ~ "' is not a list", 'a list') -%}
    {%- endif -%}
    {%- if most and value | length > most -%}
        {%- do setting_error(argument, value | length ~ ' items', 'at most ' ~ most) -%}
    {%- endif -%}
    {{- return(value) -}}
{% endmacro %}
