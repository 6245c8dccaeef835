{#
    Returns the values of a property filter as texts, checked against its operator. A null is
    the value (none).

    {% set values = chart_filter_values('segments[0].filters[0]', 'is', ['US', none]) %}
#}
{% macro chart_filter_values(argument, operator, values) %}
    {%- set name = argument ~ '.values' -%}
    {%- set kind = filter_operators()[operator]['kind'] -%}
    {%- set texts = [] -%}
    {%- for value in chart_check_list(name, values) -%}
        {%- if value is mapping or (value is iterable and value is not string) -%}
            {%- do setting_error(name, "'" ~ value ~ "'", 'texts or numbers') -%}
        {%- endif -%}
        {%- set text = value | string | lower if value is boolean else value | string -%}
        {%- set text = '(none)' if value is none else text -%}
        {%- set number = '[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?' -%}
        {%- if kind == 'number' and not modules.re.fullmatch(number, text) -%}
            {%- do setting_error(
                name, "'" ~ text ~ "' is no number", 'numbers with ' ~ operator
            ) -%}
        {%- elif kind == 'glob' -%}
            {%- do chart_check_glob(name, text) -%}
        {%- endif -%}
        {%- do texts.append(text) -%}
    {%- endfor -%}
    {%- if not texts -%}
        {%- do setting_error(name, 'no values', 'a list of at least one value') -%}
    {%- endif -%}
    {{- return(texts) -}}
{% endmacro %}
