{#
    The raw columns of the source of which the first that can be read says when a row was loaded, as
    in its mapped model; none where event_columns has a say in that.

    {{ source_load_clocks() }} -> ['loaded_at', 'event_time']
#}
{% macro source_load_clocks() %}
    {%- for column in ['event_time', 'client_event_time', 'loaded_at']
        if column in var('event_columns') -%}
        {{- return([]) -}}
    {%- endfor -%}
    {{- return({
        'amplitude': [
            'server_upload_time', 'server_received_time', 'event_time', 'client_event_time'
        ],
        'events': ['loaded_at', 'event_time'],
    }.get(var('event_source'), [])) -}}
{% endmacro %}
