{#
    Incremental strategy replace_user_days, that of int_user_days: the days since the dates of
    int_changed_spans are replaced by those that a run found, in one transaction where the warehouse
    has them. dbt finds a strategy by the name of its macro.

    config(materialized='incremental', incremental_strategy='replace_user_days')
#}
{% macro get_incremental_replace_user_days_sql(arg_dict) %}
{%- set days = arg_dict['target_relation'] -%}
{%- set columns = get_quoted_csv(arg_dict['dest_columns'] | map(attribute='name')) -%}
delete from {{ days }}
{%- if added_to(model.name) %}
where
    -- The date alone, which the second part implies, passes over most days quickly.
    activity_date >= (select min(changed_from_date) from {{ ref('int_changed_spans') }})
    and exists (
        select 1
        from {{ ref('int_changed_spans') }} as changed_spans
        where
            changed_spans.user_id = {{ days }}.user_id
            and changed_spans.changed_from_date <= {{ days }}.activity_date
    )
{%- endif %};

insert into {{ days }} ({{ columns }})
select {{ columns }}
from {{ arg_dict['temp_relation'] }}
{% endmacro %}
