{#
    The clocks that a source reads and their types: those that the raw row has, less those that
    event_columns gives, whose raw columns may be of any kind.

    {% set types = source_clock_types(['event_time'], raw_columns, overrides) %}
#}
{% macro source_clock_types(clocks, raw_columns, overrides) %}
    {%- set types = {} -%}
    {%- for clock in clocks if clock in raw_columns and clock not in overrides -%}
        {%- do types.update({clock: raw_columns[clock]}) -%}
    {%- endfor -%}
    {{- return(types) -}}
{% endmacro %}
