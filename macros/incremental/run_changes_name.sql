{#
    The name under which stg_run_changes notes what a run changes in the table of the model: that of
    the accepted ones for the rows of events.

    {{ run_changes_name() }} -> fct_sessions
#}
{% macro run_changes_name() %}
    {{- return('stg_events' if model.name == 'stg_event_rows' else model.name) -}}
{% endmacro %}
