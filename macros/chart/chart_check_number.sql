{#
    Returns an argument that is a number: not below a least one, and whole where that is asked.

    {% set count = chart_check_number('top', top, least=1, is_whole=true) %}
#}
{% macro chart_check_number(argument, value, least=0, is_whole=false) %}
    {%- set is_number = value is number and value is not boolean -%}
    {%- if not is_number or value < least or (is_whole and value != value | int) -%}
        {%- do setting_error(
            argument, "'" ~ value ~ "'",
            'a ' ~ ('whole ' if is_whole) ~ 'number of at least ' ~ least
        ) -%}
    {%- endif -%}
    {{- return(value | int if value == value | int else value) -}}
{% endmacro %}
