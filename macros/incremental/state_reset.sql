{#
    Run before the window of loads is set. A rebuild first drops the last of the tables that a run
    goes on from: should it break off, the next run finds that one missing, drops the others as
    well, because they may be of other settings, and builds everything anew.

    config(pre_hook="{{ state_reset() }}")
#}
{% macro state_reset() %}
    {%- if not execute or state_is_kept() -%}{{- return('') -}}{%- endif -%}
    {%- set names = ['stg_event_counts'] if flags.FULL_REFRESH
        else state_tables()[1:] + ['fct_sessions', 'int_user_days'] -%}
    {%- for name in names -%}
        {%- set relation = state_found(name) -%}
        {%- if relation -%}{%- do adapter.drop_relation(relation) -%}{%- endif -%}
    {%- endfor -%}
{% endmacro %}
