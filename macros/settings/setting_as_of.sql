{#
    Returns the moment that charts take as now, in UTC, to the second; none where it is not set.

    {{ setting_as_of('2026-03-31 12:00:00') }}
#}
{% macro setting_as_of(as_of) %}
    {%- if as_of is none -%}{{- return(none) -}}{%- endif -%}
    {%- set clock = '([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9])(?:[.][0-9]+)?)?Z?' -%}
    {%- set parts = modules.re.fullmatch('([0-9-]{10})(?:[ T]' ~ clock ~ ')?', as_of | string) -%}
    {%- if not parts -%}
        {%- do setting_error('as_of', "'" ~ as_of ~ "'", 'YYYY-MM-DD HH:MM:SS, in UTC') -%}
    {%- endif -%}
    {%- set day = chart_check_date('as_of', parts.group(1)) -%}
    {{- return(modules.datetime.datetime(
        day.year, day.month, day.day,
        (parts.group(2) or 0) | int, (parts.group(3) or 0) | int, (parts.group(4) or 0) | int
    )) -}}
{% endmacro %}
