{#
    Incremental strategy replace_sessions, that of fct_sessions: the sessions in int_changed_spans
    are replaced. dbt finds a strategy by the name of its macro.

    config(materialized='incremental', incremental_strategy='replace_sessions')
#}
{% macro get_incremental_replace_sessions_sql(arg_dict) %}
{%- set sessions_before = arg_dict['target_relation'].identifier ~ '__before' -%}
create temporary table {{ sessions_before }} as
select sessions.*
from {{ arg_dict['target_relation'] }} as sessions
{%- if added_to(model.name) %}
inner join {{ ref('int_changed_spans') }} as changed_spans
    on
        sessions.user_id = changed_spans.user_id
        and sessions.session_id is not distinct from changed_spans.session_id
        and sessions.session_start_at >= changed_spans.changed_from
{%- endif %};

{{ replace_changed_rows(arg_dict, 'session_key', sessions_before) }};

drop table {{ sessions_before }}
{% endmacro %}
