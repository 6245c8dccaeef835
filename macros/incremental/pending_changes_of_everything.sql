{#
    A statement that notes that everything has changed, where a model is built anew that others
    follow; nothing where it is added to.

    config(pre_hook="{{ pending_changes_of_everything() }}")
#}
{% macro pending_changes_of_everything() %}
    {%- if not execute or state_relation(model.name) -%}{{- return('') -}}{%- endif -%}
    insert into {{ ref('stg_pending_changes') }} (changed_from)
    values (cast('0001-01-01' as timestamp))
{% endmacro %}
