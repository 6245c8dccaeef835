{#
    Incremental strategy replace_events, that of stg_events. Of the events that a run looks at again
    those that are not what they were are replaced, and by the same transaction it is noted in
    stg_pending_changes whose sessions have to be made anew for them. dbt finds a strategy by the
    name of its macro.

    config(materialized='incremental', incremental_strategy='replace_events')
#}
{% macro get_incremental_replace_events_sql(arg_dict) %}
    {{- return(replace_changed_rows(
        arg_dict, 'event_id', replaced_events_condition(), hook=pending_changes_insert
    )) -}}
{% endmacro %}
