{#
    Aggregate: a text that is the same for the same rows in any order, copies counted, and with
    near certainty another one for other rows. It need not outlive a version of the warehouse.

    {{ adapter_rows_fingerprint('raw_record') }}
    -> cast(sum(hash(cast(to_json(raw_record) as text))) as text)
#}
{% macro adapter_rows_fingerprint(record) %}
    {{- return(adapter.dispatch('adapter_rows_fingerprint', 'user_sessions')(record)) -}}
{% endmacro %}

{# As JSON, because the hash of a record leaves out the names of its fields. #}
{% macro duckdb__adapter_rows_fingerprint(record) %}
    {{- return('cast(sum(hash(' ~ adapter_record_as_json(record) ~ ')) as text)') -}}
{% endmacro %}
