{#
    Incremental strategy replace_sessions, that of fct_sessions: the sessions in int_changed_spans
    are replaced. dbt finds a strategy by the name of its macro.

    config(materialized='incremental', incremental_strategy='replace_sessions')
#}
{% macro get_incremental_replace_sessions_sql(arg_dict) %}
    {%- set sessions = arg_dict['target_relation'] -%}
    {#- The time alone, which the second part implies, passes over most sessions quickly. -#}
    {%- set condition -%}
session_start_at >= (select min(changed_from) from {{ ref('int_changed_spans') }})
and exists (
    select 1
    from {{ ref('int_changed_spans') }} as changed_spans
    where
        changed_spans.user_id = {{ sessions }}.user_id
        and changed_spans.session_id is not distinct from {{ sessions }}.session_id
        and changed_spans.changed_from <= {{ sessions }}.session_start_at
)
    {%- endset -%}
    {{- return(replace_changed_rows(
        arg_dict, 'session_key', condition if added_to(model.name)
    )) -}}
{% endmacro %}
