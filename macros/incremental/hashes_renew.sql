{#
    A statement that makes the hashes of all ids in stg_event_rows anew, where the warehouse makes
    other ones now than when they were stored, as another version of it may; nothing where they are
    the same. One row tells, because a run renews them all before it adds any.

    {{ hashes_renew(table) }}
#}
{% macro hashes_renew(table) %}
    {%- set hash = adapter_hash('event_id') -%}
    {%- set is_other = run_query(
        'select event_id_hash is distinct from ' ~ hash ~ ' from ' ~ table ~ ' limit 1'
    ).columns[0].values() -%}
    {%- if true in is_other %}
update {{ table }}
set event_id_hash = {{ hash }};
    {% endif -%}
{% endmacro %}
