{#
    Returns the two ends of a date range in local time as SQL expressions, {start, end}, the end
    left out. A range up to now ends with the day of now, or with its hour. For all data they are
    the first and last days of int_intervals.

    {% set bounds = chart_range_bounds(chart['date_range'], settings) %}
#}
{% macro chart_range_bounds(date_range, settings) %}
    {%- if date_range['kind'] == 'all' -%}
        {{- return({
            'start': 'cast(min(activity_date) as timestamp)',
            'end': adapter_add_units('cast(max(activity_date) as timestamp)', 1, 'day'),
        }) -}}
    {%- elif date_range['kind'] == 'dates' -%}
        {{- return({
            'start': 'cast(' ~ quote_text(date_range['from']) ~ ' as timestamp)',
            'end': 'cast(' ~ quote_text(date_range['until']) ~ ' as timestamp)',
        }) -}}
    {%- endif -%}
    {%- set now = chart_now(settings) -%}
    {%- set next_day = adapter_add_units(adapter_interval_start(now, 'day', 'monday'), 1, 'day') -%}
    {%- if date_range['kind'] == 'since' -%}
        {{- return({
            'start': 'cast(' ~ quote_text(date_range['from']) ~ ' as timestamp)', 'end': next_day
        }) -}}
    {%- endif -%}
    {%- set unit = date_range['unit'] -%}
    {%- set current = adapter_interval_start(now, unit, settings['week_start']) -%}
    {%- if not date_range['include_current'] -%}
        {{- return({
            'start': adapter_add_units(current, -date_range['count'], unit), 'end': current
        }) -}}
    {%- endif -%}
    {{- return({
        'start': adapter_add_units(current, 1 - date_range['count'], unit),
        'end': adapter_add_units(current, 1, 'hour') if unit == 'hour' else next_day,
    }) -}}
{% endmacro %}
