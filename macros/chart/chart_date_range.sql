{#
    Returns a date range, checked. Its kind is 'all', 'dates' {from, until}, 'since' {from} or
    'last' {count, unit, include_current}; until is the day behind the last one.

    {% set date_range = chart_date_range('date_range', {'last': 30, 'unit': 'day'}) %}
#}
{% macro chart_date_range(argument, date_range) %}
    {%- if date_range is none -%}{{- return({'kind': 'all'}) -}}{%- endif -%}
    {%- if date_range is mapping and 'last' in date_range -%}
        {%- do chart_check_keys(argument, date_range, ['last', 'unit', 'include_current']) -%}
        {%- set include_current = date_range.get('include_current', true) -%}
        {%- if include_current is not boolean -%}
            {%- do setting_error(
                argument ~ '.include_current', "'" ~ include_current ~ "'", 'true or false'
            ) -%}
        {%- endif -%}
        {{- return({
            'kind': 'last',
            'count': chart_check_number(
                argument ~ '.last', date_range['last'], least=1, is_whole=true, most=100000
            ),
            'unit': setting_choice(
                argument ~ '.unit', date_range.get('unit', 'day'), chart_units()
            ),
            'include_current': include_current,
        }) -}}
    {%- elif date_range is mapping and 'since' in date_range -%}
        {%- do chart_check_keys(argument, date_range, ['since']) -%}
        {{- return({
            'kind': 'since', 'from': chart_check_date(argument ~ '.since', date_range['since'])
        }) -}}
    {%- endif -%}
    {%- do chart_check_keys(argument, date_range, ['from', 'to', 'since', 'last']) -%}
    {%- set first_date = chart_check_date(argument ~ '.from', date_range.get('from')) -%}
    {%- set last_date = chart_check_date(argument ~ '.to', date_range.get('to')) -%}
    {%- if first_date > last_date -%}
        {%- do setting_error(
            argument, "from '" ~ first_date ~ "' is after to '" ~ last_date ~ "'",
            'the earlier date first'
        ) -%}
    {%- endif -%}
    {{- return({
        'kind': 'dates', 'from': first_date, 'until': last_date + modules.datetime.timedelta(1)
    }) -}}
{% endmacro %}
