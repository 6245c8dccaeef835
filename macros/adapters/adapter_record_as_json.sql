{#
    A whole row of a relation, or a record that holds one, as JSON text, columns in their order.

    {{ adapter_record_as_json('raw_record') }} -> cast(to_json(raw_record) as text)
#}
{% macro adapter_record_as_json(record) %}
    {{- return(adapter.dispatch('adapter_record_as_json', 'user_sessions')(record)) -}}
{% endmacro %}

{% macro duckdb__adapter_record_as_json(record) %}
    {{- return('cast(to_json(' ~ record ~ ') as text)') -}}
{% endmacro %}
