{#
    Returns the table of a model that follows the events of users, where this run adds to it; none
    where the table is built from all events: a first run, a rebuild, or one of stg_event_rows.

    {% if added_to('fct_sessions') %}
#}
{% macro added_to(name) %}
    {%- set table, changes = state_relation(name), state_relation('stg_pending_changes') -%}
    {%- if not table or not changes -%}{{- return(none) -}}{%- endif -%}
    {%- set of_everything = run_query(
        'select count(*) from ' ~ changes ~ ' where user_id is null'
    ).rows[0][0] -%}
    {{- return(none if of_everything else table) -}}
{% endmacro %}
