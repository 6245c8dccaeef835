{#
    Run before the window of loads is set; drops what this run must not go on from. A rebuild first
    drops the last of the tables that a run goes on from: should it break off before that is there
    again, the next run finds it missing, drops the others as well, because they may be of other
    settings, and builds everything anew. Where it has other settings the views go as well, so that
    no part of the project that is run alone reads them. Sessions that wait to be made of all events
    may be of other settings, too.

    config(pre_hook="{{ state_reset() }}")
#}
{% macro state_reset() %}
    {%- if not execute -%}{{- return('') -}}{%- endif -%}
    {%- set sessions = ['fct_sessions', 'int_user_days'] -%}
    {%- if flags.FULL_REFRESH -%}
        {%- set tables = ['stg_event_counts'] -%}
    {%- elif not state_is_kept() -%}
        {%- set tables = state_tables()[1:] + sessions -%}
    {%- elif not added_to('fct_sessions') -%}
        {%- set tables = sessions -%}
    {%- endif -%}
    {%- set earlier_window = state_found('stg_load_window') -%}
    {%- if not earlier_window or state_differences(earlier_window, state_settings()) -%}
        {%- set views = state_views() -%}
    {%- endif -%}
    {%- for name in (tables or []) + (views or []) -%}
        {%- set relation = relation_found(name) -%}
        {%- if relation -%}{%- do adapter.drop_relation(relation) -%}{%- endif -%}
    {%- endfor -%}
{% endmacro %}
