{#
    Incremental strategy replace_loads: the rows of the loads that a run looks at are replaced. dbt
    finds a strategy by the name of its macro.

    config(materialized='incremental', incremental_strategy='replace_loads')
#}
{% macro get_incremental_replace_loads_sql(arg_dict) %}
    {%- set names = arg_dict['dest_columns'] | map(attribute='name') | list -%}
    {%- set loaded_at = 'loaded_at' if 'loaded_at' in names else 'loaded_date' -%}
    {{- return(replace_rows(arg_dict, load_window_condition(loaded_at))) -}}
{% endmacro %}
