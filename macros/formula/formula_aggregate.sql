{#
    A metric over qualifying sessions, by its public macro.

    {{ formula_aggregate('uniques') }} -> count(distinct user_id)
#}
{% macro formula_aggregate(metric, fraction=none) %}
    {%- if metric == 'sessiontotals' -%}{{- return(sessiontotals()) -}}
    {%- elif metric == 'uniques' -%}{{- return(uniques()) -}}
    {%- elif metric == 'eventtotals' -%}{{- return(eventtotals('events')) -}}
    {%- elif metric == 'propsum' -%}{{- return(propsum()) -}}
    {%- elif metric == 'propavg' -%}{{- return(propavg()) -}}
    {%- elif metric == 'propmin' -%}{{- return(propmin()) -}}
    {%- elif metric == 'propmax' -%}{{- return(propmax()) -}}
    {%- elif metric == 'percentile' -%}{{- return(percentile(fraction)) -}}
    {%- endif -%}
    {{- return(avg()) -}}
{% endmacro %}
