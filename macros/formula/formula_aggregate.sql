{#
    A metric over the qualifying sessions of a label, by its public macro: over all of them, or
    over those whose column session is 1.

    {{ formula_aggregate('uniques', none, '_a', none) }} -> count(distinct user_id)
    {{ formula_aggregate('uniques', none, '_a', 'session_a') }}
    -> count(distinct case when session_a = 1 then user_id end)
#}
{% macro formula_aggregate(metric, fraction, suffix, session) %}
    {%- set condition = 'case when ' ~ session ~ ' = 1 then ' if session else '' -%}
    {%- set end = ' end' if session else '' -%}
    {%- set user_id = condition ~ 'user_id' ~ end -%}
    {%- set length_ms = condition ~ 'session_length_ms' ~ end -%}
    {%- if metric == 'sessiontotals' -%}{{- return(sessiontotals(session or '*')) -}}
    {%- elif metric == 'uniques' -%}{{- return(uniques(user_id)) -}}
    {%- elif metric == 'eventtotals' -%}
        {{- return(eventtotals(condition ~ 'events' ~ suffix ~ end)) -}}
    {%- elif metric == 'propsum' -%}{{- return(propsum(length_ms)) -}}
    {%- elif metric == 'propavg' -%}{{- return(propavg(length_ms)) -}}
    {%- elif metric == 'propmin' -%}{{- return(propmin(length_ms)) -}}
    {%- elif metric == 'propmax' -%}{{- return(propmax(length_ms)) -}}
    {%- endif -%}
    {{- return(percentile(fraction, length_ms)) -}}
{% endmacro %}
