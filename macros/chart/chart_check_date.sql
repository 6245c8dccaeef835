{#
    Returns a calendar date, given as YYYY-MM-DD, as a date; the last day that there is, which has
    no next one, is an error too.

    {% set first_date = chart_check_date('date_range.from', '2026-01-31') %}
#}
{% macro chart_check_date(argument, value) %}
    {%- set parts = modules.re.fullmatch('([0-9]{4})-([0-9]{2})-([0-9]{2})', value | string) -%}
    {%- set year, month, day = parts.groups() | map('int') if parts else (0, 0, 0) -%}
    {%- set days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] -%}
    {%- set is_leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) -%}
    {%- if not year or month not in range(1, 13) or day < 1 or day > days + (1 if is_leap else 0)
        or value | string == '9999-12-31' -%}
        {%- do setting_error(argument, "'" ~ value ~ "'", 'a date as YYYY-MM-DD') -%}
    {%- endif -%}
    {{- return(modules.datetime.date(year, month, day)) -}}
{% endmacro %}
