{#
    Statements for a post-hook of stg_event_rows, where a run built it anew: of the copies of each
    event one stays accepted, and how many events there are is noted. In a transaction of its own,
    because DuckDB writes rows again that change in the one that made them; should the run break off
    before, stg_event_counts is missing, and the next run builds everything anew.

    config(post_hook={'sql': "{{ copies_settle_in_table() }}", 'transaction': false})
#}
{% macro copies_settle_in_table() %}
    {%- do depends_on('stg_run_changes') -%}
    {%- if not execute or state_found('stg_event_counts') -%}{{- return('') -}}{%- endif -%}
    begin transaction;

    {{ copies_settle(this) | indent(4) }};

    {{ run_changes_of_table("fate = 'accepted'") | trim | indent(4) }};

    commit
{% endmacro %}
