{#
    Returns what decides the rows of tables that runs add to, checked, by the name of the var or
    table, and the version of those tables.

    {% set settings = state_settings() %}
#}
{% macro state_settings() %}
    {%- if not execute or model.config.materialized == 'unit' -%}{{- return({}) -}}{%- endif -%}
    {%- do chart_settings() -%}{#- which checks them -#}
    {%- do setting_choice('event_source', var('event_source'), ['amplitude', 'events']) -%}
    {%- set settings = {} -%}
    {%- for name in [
        'event_source', 'events_relation', 'events_path', 'event_columns', 'promoted_properties',
        'session_definition', 'session_properties', 'session_events', 'timezone',
    ] -%}
        {%- do settings.update({name: var(name)}) -%}
    {%- endfor -%}
    {%- set taxonomy = [] -%}
    {%- for row in run_query(
        'select event_type, status from ' ~ ref('event_taxonomy') ~ ' order by event_type, status'
    ) -%}
        {%- do taxonomy.append(row[0] ~ ': ' ~ row[1]) -%}
    {%- endfor -%}
    {{- return(dict(
        settings,
        event_taxonomy=taxonomy,
        merged_users='followed' if has_merged_users() else 'not followed',
        version_of_tables=state_version()
    )) -}}
{% endmacro %}
