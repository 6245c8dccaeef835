{#
    Returns edges of lengths in whole milliseconds; a part of one is rounded up, which changes
    no bucket, because lengths are whole.

    {{ length_edges_in_ms([0, 0.5], 'minutes') }} -> [0, 30000]
#}
{% macro length_edges_in_ms(edges, unit) %}
    {%- set milliseconds = [] -%}
    {%- for edge in edges -%}
        {%- set exact = (edge * length_units()[unit]['milliseconds']) | round(6) -%}
        {%- do milliseconds.append(exact | round(0, 'ceil') | int) -%}
    {%- endfor -%}
    {{- return(milliseconds) -}}
{% endmacro %}
