{#
    Run before the window of loads is set; drops what this run must not go on from. A rebuild first
    drops the last of the tables that a run goes on from: should it break off before that is there
    again, the next run finds it missing, drops the others as well, because they may be of other
    settings, and builds everything anew. Views of other settings go as well, so that no part of the
    project that is run alone reads them. Sessions that wait to be made of all events may be of other
    settings, too.

    config(pre_hook="{{ state_reset() }}")
#}
{% macro state_reset() %}
    {%- if not execute -%}{{- return('') -}}{%- endif -%}
    {%- set sessions = ['fct_sessions', 'int_user_days'] -%}
    {%- set is_rebuilt = flags.FULL_REFRESH or not state_is_kept() -%}
    {%- if flags.FULL_REFRESH -%}
        {%- set names = ['stg_event_counts'] -%}
    {%- elif is_rebuilt -%}
        {%- set names = state_tables()[1:] + sessions -%}
    {%- elif not added_to('fct_sessions') -%}
        {%- set names = sessions -%}
    {%- endif -%}
    {%- for name in names or [] -%}
        {%- set relation = state_found(name) -%}
        {%- if relation -%}{%- do adapter.drop_relation(relation) -%}{%- endif -%}
    {%- endfor -%}
    {%- for name in state_views() if is_rebuilt -%}
        {%- set relation = relation_found(name) -%}
        {%- if relation -%}{%- do adapter.drop_relation(relation) -%}{%- endif -%}
    {%- endfor -%}
{% endmacro %}
