{#
    The wall-clock time that a chart takes as now: the var as_of, else when the query runs.

    {{ chart_now(settings) }} -> cast('2026-03-31 12:00:00' as timestamp)
#}
{% macro chart_now(settings) %}
    {%- if settings['as_of'] is none -%}
        {{- return(adapter_local_now(settings['timezone'])) -}}
    {%- endif -%}
    {%- set zone = modules.pytz.timezone(settings['timezone']) -%}
    {%- set local = modules.pytz.utc.localize(settings['as_of']).astimezone(zone) -%}
    {{- return("cast('" ~ local.strftime('%Y-%m-%d %H:%M:%S') ~ "' as timestamp)") -}}
{% endmacro %}
