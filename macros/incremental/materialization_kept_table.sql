{#
    A materialization: a table that its model makes once, with the rows that it begins with, and
    that is kept from run to run, for other models to write to. Its own hooks run when it is made. A
    rebuild makes it anew, unless the model's `full_refresh` is false.

    config(materialized='kept_table')
#}
{% materialization kept_table, default %}
    {%- set table = this.incorporate(type='table') -%}
    {%- set earlier = load_cached_relation(this) -%}
    {%- if earlier and earlier.is_table and not should_full_refresh() -%}
        {%- call noop_statement('main', 'KEPT', 'KEPT') -%}{%- endcall -%}
    {%- else -%}
        {{- run_hooks(pre_hooks, inside_transaction=false) -}}
        {%- do drop_relation_if_exists(earlier) -%}
        {{- run_hooks(pre_hooks) -}}
        {%- call statement('main') -%}
            {{- create_table_as(false, table, compiled_code) -}}
        {%- endcall -%}
        {{- run_hooks(post_hooks) -}}
        {%- do persist_docs(table, model) -%}
        {%- do adapter.commit() -%}
        {{- run_hooks(post_hooks, inside_transaction=false) -}}
    {%- endif -%}
    {{- return({'relations': [table]}) -}}
{% endmaterialization %}
