{#
    Whether events came or went, or all have, that a model brings to those behind it and no run has
    yet. Where all have, sessions that were made when events were last written, or later, are right.

    {{ changes_wait_for('fct_sessions') }} -> False
#}
{% macro changes_wait_for(name) %}
    {%- set changes, runs = state_found('stg_pending_changes'), state_found('stg_run_changes') -%}
    {%- if not changes -%}{{- return(false) -}}{%- endif -%}
    {%- set all_rows, rows_of_users = run_query(
        'select count(*), count(user_id) from ' ~ changes
    ).rows[0] -%}
    {%- if name == 'fct_sessions' and all_rows > rows_of_users and state_found(name) -%}
        {{- return(not run_query(
            "select max(case when table_name = 'fct_sessions' then changed_at end) >= "
            ~ "max(case when table_name = 'stg_events' then changed_at end) from " ~ runs
        ).rows[0][0]) -}}
    {%- endif -%}
    {{- return(all_rows > 0) -}}
{% endmacro %}
