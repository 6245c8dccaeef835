{# The type of a 64-bit whole number. #}
{% macro adapter_type_bigint() %}
    {{- return(adapter.dispatch('adapter_type_bigint', 'user_sessions')()) -}}
{% endmacro %}

{% macro default__adapter_type_bigint() %}
    {{- return('bigint') -}}
{% endmacro %}
