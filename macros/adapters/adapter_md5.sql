{#
    The MD5 hash of a text, in hexadecimal digits.

    {{ adapter_md5('user_id') }} -> md5(user_id)
#}
{% macro adapter_md5(text) %}
    {{- return(adapter.dispatch('adapter_md5', 'user_sessions')(text)) -}}
{% endmacro %}

{% macro default__adapter_md5(text) %}
    {{- return('md5(' ~ text ~ ')') -}}
{% endmacro %}
