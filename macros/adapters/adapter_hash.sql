{#
    A 64-bit integer made of a text, by which equal texts are found faster than by themselves: equal
    texts have equal hashes, different ones nearly always different ones. Each engine has its own,
    and so may each version of it: hashes_renew sees to those that are stored.

    {{ adapter_hash('event_id') }} -> hash(event_id)
#}
{% macro adapter_hash(text) %}
    {{- return(adapter.dispatch('adapter_hash', 'user_sessions')(text)) -}}
{% endmacro %}

{% macro duckdb__adapter_hash(text) %}
    {{- return('hash(' ~ text ~ ')') -}}
{% endmacro %}
