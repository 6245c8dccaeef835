{#
    A time of a mapped source as a timestamp in UTC, by the type that its column has; null where it
    cannot be read.

    {{ source_time('loaded_at', ref('stg_events__mapped')) }}
#}
{% macro source_time(column, mapped_events) %}
    {%- set types = source_column_types(mapped_events) -%}
    {{- return(adapter_utc_timestamp(column, types.get(column, 'text'), column)) -}}
{% endmacro %}
