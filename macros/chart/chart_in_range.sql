{#
    Conditions: whether a local time lies in a range of start and end.

    {{ chart_in_range('local_at', 'date_range.range_start_at', 'date_range.range_end_at') }}
#}
{% macro chart_in_range(local_time, start, end) %}
    {%- set gap = '\n' if local_time | length > 40 else ' ' -%}
    {{- return([local_time ~ gap ~ '>= ' ~ start, local_time ~ gap ~ '< ' ~ end]) -}}
{% endmacro %}
