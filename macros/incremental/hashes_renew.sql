{#
    A statement that makes the hashes of all ids in stg_event_rows anew, where the warehouse makes
    other ones now than when they were stored, as another version of it may; nothing where they are
    the same. A thousand rows tell, because a run renews them all before it adds any.

    {{ hashes_renew(table) }}
#}
{% macro hashes_renew(table) %}
    {%- set hash = adapter_hash('event_id') -%}
    {%- set other_hashes = run_query(
        'select count(*) from (select * from ' ~ table ~ ' limit 1000) as some_rows '
        ~ 'where event_id_hash is distinct from ' ~ hash
    ).rows[0][0] -%}
    {%- if other_hashes %}
update {{ table }}
set event_id_hash = {{ hash }};
    {% endif -%}
{% endmacro %}
