{#
    Returns an event, checked: {type, where}; the type is none for any event. It is given as a
    type, as 'any', or as a dict of type and where; further filters may stand beside it.

    {% set event = chart_event('sessions.A.event', {'type': 'Search', 'where': []}) %}
#}
{% macro chart_event(argument, event, where_argument=none, where=none) %}
    {%- if event is mapping -%}
        {%- do chart_check_keys(argument, event, ['type', 'where']) -%}
    {%- endif -%}
    {%- set type = event.get('type') if event is mapping else event -%}
    {%- if type is not string or not type -%}
        {%- do setting_error(
            argument, "'" ~ type ~ "'", "an event type, 'any', or a dict of type and where"
        ) -%}
    {%- endif -%}
    {%- set filters = chart_filters(
        argument ~ '.where', event.get('where') if event is mapping else none
    ) + chart_filters(where_argument, where) -%}
    {{- return({'type': none if type == 'any' else type, 'where': filters}) -}}
{% endmacro %}
