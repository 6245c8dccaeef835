{#
    The start of the chart's interval that a local time, or a local date, lies in. A date is the
    start of its day already.

    {{ chart_interval(chart, 'local_start_at') }} -> date_trunc('day', local_start_at)
#}
{% macro chart_interval(chart, local_time) %}
    {%- if chart['interval'] == 'day' and local_time.endswith('_date') -%}
        {{- return(local_time) -}}
    {%- endif -%}
    {{- return(
        adapter_interval_start(local_time, chart['interval'], chart['settings']['week_start'])
    ) -}}
{% endmacro %}
