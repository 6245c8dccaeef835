{#
    The rows of a table that meet a condition, or all of them, are replaced by those that a run
    found, in one transaction where the warehouse has them.

    {{ replace_rows(arg_dict, "loaded_at >= '2026-01-01'") }}
#}
{% macro replace_rows(arg_dict, condition=none) %}
    {%- set columns = get_quoted_csv(arg_dict['dest_columns'] | map(attribute='name')) -%}
    delete from {{ arg_dict['target_relation'] }}
    {%- if condition %}
    where {{ condition }}
    {%- endif %};

    insert into {{ arg_dict['target_relation'] }} ({{ columns }})
    select {{ columns }} from {{ arg_dict['temp_relation'] }}
{% endmacro %}
