{#
    The tables of staging that together are what a run goes on from, in the order of their building.

    {{ state_tables() }}
#}
{% macro state_tables() %}
    {{- return([
        'stg_load_window', 'stg_pending_changes'
    ] + (['stg_amplitude__applied_merges'] if has_merged_users() else []) + [
        'stg_event_rows', 'stg_event_counts',
    ]) -}}
{% endmacro %}
