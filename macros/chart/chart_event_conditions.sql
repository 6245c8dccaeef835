{#
    Conditions: whether a row of stg_events is an event.

    {{ chart_event_conditions({'type': 'Search', 'where': []}, []) }} -> ["event_type = 'Search'"]
#}
{% macro chart_event_conditions(event, promoted) %}
    {%- set conditions = [] -%}
    {%- if event['type'] -%}
        {%- do conditions.append('event_type = ' ~ quote_text(event['type'])) -%}
    {%- endif -%}
    {{- return(conditions + chart_filter_conditions(event['where'], promoted)) -}}
{% endmacro %}
