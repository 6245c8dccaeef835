{#
    Returns a calendar date, given as YYYY-MM-DD, as a date.

    {% set first_date = chart_check_date('date_range.from', '2026-01-31') %}
#}
{% macro chart_check_date(argument, value) %}
    {%- set parts = modules.re.fullmatch('([0-9]{4})-([0-9]{2})-([0-9]{2})', value | string) -%}
    {%- set is_date = namespace(value=false) -%}
    {%- if parts and parts.group(1) | int > 0 and 0 < parts.group(2) | int < 13 -%}
        {%- set year, month, day = parts.group(1) | int, parts.group(2) | int, parts.group(3) | int -%}
        {%- set next_month = modules.datetime.date(year, month, 28) + modules.datetime.timedelta(4) -%}
        {%- set last_day = (next_month - modules.datetime.timedelta(next_month.day)).day -%}
        {%- set is_date.value = 0 < day <= last_day -%}
    {%- endif -%}
    {%- if not is_date.value -%}
        {%- do setting_error(argument, "'" ~ value ~ "'", 'a date as YYYY-MM-DD') -%}
    {%- endif -%}
    {{- return(modules.datetime.date(parts.group(1) | int, parts.group(2) | int, parts.group(3) | int)) -}}
{% endmacro %}
