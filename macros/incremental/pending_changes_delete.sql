{#
    Forgets what changed, when all tables that follow it have been built in this run; until then it
    stays noted, also over runs that broke off. Where everything has changed, sessions and days were
    made of all events and not of int_changed_spans; where that was left out, what it had of an
    earlier run is forgotten as well.

    on-run-end: "{{ pending_changes_delete(results) }}"
#}
{% macro pending_changes_delete(results) %}
    {%- if not execute or flags.WHICH not in ['run', 'build'] -%}{{- return('') -}}{%- endif -%}
    {%- set built = [] -%}
    {%- for result in results if result.status == 'success' -%}
        {%- do built.append(result.node.name) -%}
    {%- endfor -%}
    {%- if 'fct_sessions' not in built or 'int_user_days' not in built -%}
        {{- return('') -}}
    {%- endif -%}
    {%- set changes = state_found('stg_pending_changes') -%}
    {%- set spans = state_found('int_changed_spans') -%}
    {%- if 'int_changed_spans' in built %}
delete from {{ changes }}
    {%- elif run_query('select count(*) from ' ~ changes ~ ' where user_id is null').rows[0][0] %}
        {%- if spans %}
delete from {{ spans }};
        {%- endif %}
delete from {{ changes }}
    {%- endif -%}
{% endmacro %}
