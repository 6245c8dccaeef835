{#
    Returns the unit that a formula begins with: '%:', '$:' or nothing.

    {{ formula_prefix('%:UNIQUES(A)/UNIQUES(B)', 1) }} -> %:
#}
{% macro formula_prefix(text, position) %}
    {%- set found = modules.re.match('[^\\s\\w()+*/.,-]*:', text) -%}
    {%- set prefix = found.group() if found else '' -%}
    {%- if prefix not in ['', '%:', '$:'] -%}
        {%- do formula_error("unit '" ~ prefix ~ "' at position " ~ position, '%: or $:') -%}
    {%- endif -%}
    {{- return(prefix) -}}
{% endmacro %}
