{#
    Incremental strategy replace_user_days, that of int_user_days: the days since the dates of
    int_changed_users are replaced. dbt finds a strategy by the name of its macro.

    config(materialized='incremental', incremental_strategy='replace_user_days')
#}
{% macro get_incremental_replace_user_days_sql(arg_dict) %}
    {%- set condition = changed_days_condition(arg_dict['target_relation'], 'activity_date') -%}
    {{- return(replace_rows(arg_dict, condition if added_to(model.name))) -}}
{% endmacro %}
