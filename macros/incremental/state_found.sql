{#
    Returns the table of a model, none where the warehouse has none.

    {% set load_window = state_found('stg_load_window') %}
#}
{% macro state_found(name) %}
    {%- set node = graph.nodes['model.user_sessions.' ~ name] -%}
    {%- set relation = adapter.get_relation(node.database, node.schema, node.alias) -%}
    {%- if relation is none or not relation.is_table -%}{{- return(none) -}}{%- endif -%}
    {{- return(relation.quote(database=false, schema=false, identifier=false)) -}}
{% endmacro %}
