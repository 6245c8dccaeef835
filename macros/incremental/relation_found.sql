{#
    Returns the table or view of a model, none where the warehouse has none.

    {% set sessions = relation_found('int_sessions') %}
#}
{% macro relation_found(name) %}
    {%- set node = graph.nodes['model.user_sessions.' ~ name] -%}
    {{- return(adapter.get_relation(node.database, node.schema, node.alias)) -}}
{% endmacro %}
