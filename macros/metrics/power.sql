{#
    POWER: a number to the power of another; null where that is no finite number.

    {{ power('x', 2) }}
#}
{% macro power(number, exponent) %}
    {{- return(adapter_power(number, exponent)) -}}
{% endmacro %}
