{#
    Returns a calendar date, given as YYYY-MM-DD, as a date.

    {% set first_date = chart_check_date('date_range.from', '2026-01-31') %}
#}
{% macro chart_check_date(argument, value) %}
    {%- set parts = modules.re.fullmatch('([0-9]{4})-([0-9]{2})-([0-9]{2})', value | string) -%}
    {%- set is_date = namespace(value=false) -%}
    {%- if parts and parts.group(1) | int > 0 and 0 < parts.group(2) | int < 13 -%}
        {%- set year, month, day = parts.groups() | map('int') -%}
        {%- set late_day = modules.datetime.date(year, month, 28) -%}
        {%- set next_month = late_day + modules.datetime.timedelta(4) -%}
        {%- set last_day = (next_month - modules.datetime.timedelta(next_month.day)).day -%}
        {%- set is_date.value = 0 < day <= last_day -%}
    {%- endif -%}
    {%- if not is_date.value -%}
        {%- do setting_error(argument, "'" ~ value ~ "'", 'a date as YYYY-MM-DD') -%}
    {%- endif -%}
    {%- set year, month, day = parts.groups() | map('int') -%}
    {{- return(modules.datetime.date(year, month, day)) -}}
{% endmacro %}
