{#
    Conditions: whether an event lies in a range of local time. In a zone other than UTC the
    first two let the warehouse pass over the days that are far away.

    {{ chart_events_in_range(chart, 'date_range.range_start_at', 'date_range.range_end_at') }}
#}
{% macro chart_events_in_range(chart, start, end) %}
    {%- set timezone = chart['settings']['timezone'] -%}
    {%- set exact = chart_in_range(adapter_local_timestamp('event_time', timezone), start, end) -%}
    {%- if timezone == 'UTC' -%}{{- return(exact) -}}{%- endif -%}
    {{- return([
        'event_time >= ' ~ adapter_add_units(start, -1, 'day'),
        'event_time < ' ~ adapter_add_units(end, 1, 'day'),
    ] + exact) -}}
{% endmacro %}
