{# The type of a 64-bit floating-point number: dbt.type_float() has 32 bits on DuckDB. #}
{% macro adapter_type_double() %}
    {{- return(adapter.dispatch('adapter_type_double', 'user_sessions')()) -}}
{% endmacro %}

{% macro default__adapter_type_double() %}
    {{- return('double precision') -}}
{% endmacro %}
