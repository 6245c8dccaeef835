{#
    Condition: whether a row of stg_event_rows is one of those that a run looks at again.

    {{ replaced_rows_condition() }}
#}
{% macro replaced_rows_condition() %}
    {%- set condition = 'loaded_at >= (select loaded_from from ' ~ ref('stg_load_window') ~ ')'
        ~ '\nor loaded_at is null' -%}
    {%- if has_merged_users() -%}
        {%- set condition = condition ~ '\nor user_id in (select user_id from '
            ~ ref('stg_amplitude__moved_users') ~ ')' -%}
    {%- endif -%}
    {{- return(condition) -}}
{% endmacro %}
