{#
    The start of the chart's interval that a local time lies in.

    {{ chart_interval(chart, 'local_start_at') }} -> date_trunc('day', local_start_at)
#}
{% macro chart_interval(chart, local_time) %}
    {{- return(
        adapter_interval_start(local_time, chart['interval'], chart['settings']['week_start'])
    ) -}}
{% endmacro %}
