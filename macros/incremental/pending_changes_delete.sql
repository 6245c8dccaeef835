{#
    Forgets what changed, when all tables that follow it have been built in this run; until then it
    stays noted, also over runs that broke off.

    on-run-end: "{{ pending_changes_delete(results) }}"
#}
{% macro pending_changes_delete(results) %}
    {%- if not execute or flags.WHICH not in ['run', 'build'] -%}{{- return('') -}}{%- endif -%}
    {%- set built = [] -%}
    {%- for result in results if result.status == 'success' -%}
        {%- do built.append(result.node.name) -%}
    {%- endfor -%}
    {%- for name in ['int_changed_spans', 'fct_sessions', 'int_user_days'] if name not in built -%}
        {{- return('') -}}
    {%- endfor -%}
    {{- return('delete from ' ~ state_found('stg_pending_changes')) -}}
{% endmacro %}
