{#
    A timestamp so many calendar units later, or earlier: a day that a month lacks becomes its
    last one.

    {{ adapter_add_units('range_start_at', -1, 'week') }} -> range_start_at - interval '1 week'
#}
{% macro adapter_add_units(timestamp, count, unit) %}
    {%- if count == 0 -%}{{- return(timestamp) -}}{%- endif -%}
    {{- return(adapter.dispatch('adapter_add_units', 'user_sessions')(timestamp, count, unit)) -}}
{% endmacro %}

{% macro default__adapter_add_units(timestamp, count, unit) %}
    {%- set size = count | abs * (3 if unit == 'quarter' else 1) -%}
    {%- set name = 'month' if unit == 'quarter' else unit -%}
    {{- return(
        timestamp ~ ('\n' if timestamp | length > 70 else ' ')
        ~ ('- ' if count < 0 else '+ ') ~ "interval '" ~ size ~ ' ' ~ name
        ~ ('' if size == 1 else 's') ~ "'"
    ) -}}
{% endmacro %}
