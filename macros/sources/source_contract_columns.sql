{# The columns that every source maps its raw rows onto, in the order of stg_events. #}
{% macro source_contract_columns() %}
    {{- return(
        ['event_id', 'user_id', 'event_type', 'event_time', 'client_event_time', 'session_id',
         'loaded_at', 'is_active']
        + built_in_properties()
        + ['event_properties', 'user_properties']
    ) -}}
{% endmacro %}
