{#
    Returns the table of a model, none where the warehouse has none.

    {% set load_window = state_found('stg_load_window') %}
#}
{% macro state_found(name) %}
    {%- set relation = relation_found(name) -%}
    {%- if relation is none or not relation.is_table -%}{{- return(none) -}}{%- endif -%}
    {{- return(relation.quote(database=false, schema=false, identifier=false)) -}}
{% endmacro %}
