{#
    A number to the power of another; null where that is no finite number.

    {{ adapter_power('x', 'n') }}
#}
{% macro adapter_power(number, exponent) %}
    {{- return(adapter.dispatch('adapter_power', 'user_sessions')(number, exponent)) -}}
{% endmacro %}

{% macro duckdb__adapter_power(number, exponent) -%}
{%- set power = 'power(' ~ number ~ ', ' ~ exponent ~ ')' -%}
case when isfinite({{ power }}) then {{ power }} end
{%- endmacro %}
