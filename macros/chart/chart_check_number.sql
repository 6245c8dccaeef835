{#
    Returns an argument that is a number: not below a least one nor above a most one, and whole
    where that is asked.

    {% set count = chart_check_number('top', top, least=1, is_whole=true) %}
#}
{% macro chart_check_number(argument, value, least=0, is_whole=false, most=1000000000) %}
    {%- set is_number = value is number and value is not boolean -%}
    {%- if not is_number or value < least or value > most or (is_whole and value != value | int) -%}
        {%- do setting_error(
            argument, "'" ~ value ~ "'",
            'a ' ~ ('whole ' if is_whole) ~ 'number of at least ' ~ least
            ~ (' and at most ' ~ most if is_number and value > most)
        ) -%}
    {%- endif -%}
    {{- return(value | int if value == value | int else value) -}}
{% endmacro %}
