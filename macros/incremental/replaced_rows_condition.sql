{#
    Condition: whether a row of stg_event_rows is one of those that a run looks at again. So is one
    without a load time, which is never accepted; left out here, as it keeps DuckDB from skipping.

    {{ replaced_rows_condition() }}
#}
{% macro replaced_rows_condition() %}
    {%- set condition = 'loaded_at >= (select loaded_from from ' ~ ref('stg_load_window') ~ ')' -%}
    {%- if has_merged_users() -%}
        {%- set condition = condition ~ '\nor user_id in (select user_id from '
            ~ ref('stg_amplitude__moved_users') ~ ')' -%}
    {%- endif -%}
    {{- return(condition) -}}
{% endmacro %}
