{#
    Returns the conditions of all segments on what users performed, each once.

    {% set items = chart_performed_items(chart) %}
#}
{% macro chart_performed_items(chart) %}
    {%- set items = [] -%}
    {%- for segment in chart['segments'] -%}
        {%- for item in segment['performed'] if item not in items -%}
            {%- do items.append(item) -%}
        {%- endfor -%}
    {%- endfor -%}
    {{- return(items) -}}
{% endmacro %}
