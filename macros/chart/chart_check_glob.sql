{#
    Stops compilation when a range of a glob's classes goes backwards.

    {% do chart_check_glob('segments[0].filters[0].values', '[a-z]*') %}
#}
{% macro chart_check_glob(argument, glob) %}
    {%- for class in modules.re.findall('\\[!?+(.[^]]*)[]]', glob, modules.re.DOTALL) -%}
        {%- set ranges = modules.re.findall('(.)-(.)', class, modules.re.DOTALL) -%}
        {%- for first, last in ranges if first > last -%}
            {%- do setting_error(
                argument, "'" ~ glob ~ "': the range '" ~ first ~ '-' ~ last ~ "' goes backwards",
                'ranges such as [a-z]'
            ) -%}
        {%- endfor -%}
    {%- endfor -%}
{% endmacro %}
