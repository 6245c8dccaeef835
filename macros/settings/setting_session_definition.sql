{#
    Returns a session definition with all four parts set: property, timeout_seconds,
    start_event, end_event; what is not given is none. Nothing given means session_id.

    {% set definition = setting_session_definition({'timeout_minutes': 30}) %}
    -> {'property': none, 'timeout_seconds': 1800, 'start_event': none, 'end_event': none}
#}
{% macro setting_session_definition(definition) %}
    {%- set setting = 'session_definition' -%}
    {%- set parts = ['property', 'timeout_minutes', 'start_event', 'end_event'] -%}
    {%- if definition is not none and definition is not mapping -%}
        {%- do setting_error(
            setting, "'" ~ definition ~ "' is not a dict", 'a dict of ' ~ parts | join(', ')
        ) -%}
    {%- endif -%}
    {%- set given = {} -%}
    {%- for part, value in (definition or {}).items() if value is not none -%}
        {%- if part not in parts -%}
            {%- do setting_error(setting, "unknown key '" ~ part ~ "'", parts | join(', ')) -%}
        {%- elif part != 'timeout_minutes' and (value is not string or not value) -%}
            {%- do setting_error(setting, part ~ " is '" ~ value ~ "'", 'a text') -%}
        {%- endif -%}
        {%- do given.update({part: value}) -%}
    {%- endfor -%}
    {%- if not given -%}{%- do given.update({'property': 'session_id'}) -%}{%- endif -%}
    {%- if given.get('property', 'session_id') != 'session_id' -%}
        {%- do property_parts(given['property'], setting) -%}
    {%- endif -%}
    {{- return({
        'property': given.get('property'),
        'timeout_seconds': setting_timeout_seconds(given.get('timeout_minutes')),
        'start_event': given.get('start_event'),
        'end_event': given.get('end_event'),
    }) -}}
{% endmacro %}
