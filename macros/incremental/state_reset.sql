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
    {%- set sessions, is_kept = ['fct_sessions', 'int_user_days'], state_is_kept() -%}
    {%- set earlier_window = state_found('stg_load_window') -%}
    {%- if is_kept -%}
        {%- set dropped = [] if added_to('fct_sessions') else sessions -%}
    {%- elif flags.FULL_REFRESH -%}
        {%- set dropped = ['stg_event_counts'] -%}
    {%- else -%}
        {%- set dropped = state_tables()[1:] + sessions -%}
    {%- endif -%}
    {%- if not is_kept and (
        not earlier_window or state_differences(earlier_window, state_settings())
    ) -%}
        {%- set dropped = dropped + state_views() -%}
    {%- endif -%}
    {%- for name in dropped -%}
        {%- set relation = relation_found(name) -%}
        {%- if relation -%}{%- do adapter.drop_relation(relation) -%}{%- endif -%}
    {%- endfor -%}
{% endmacro %}
