{# The type of text of any length. #}
{% macro adapter_type_text() %}
    {{- return(adapter.dispatch('adapter_type_text', 'user_sessions')()) -}}
{% endmacro %}

{% macro default__adapter_type_text() %}
    {{- return('text') -}}
{% endmacro %}
