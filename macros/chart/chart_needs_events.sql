{#
    Whether a chart needs the events themselves, or fct_sessions has all that it asks for.

    {{ chart_needs_events(chart) }} -> false
#}
{% macro chart_needs_events(chart) %}
    {%- set needs = namespace(events=chart['split_by'] | length > 0) -%}
    {%- for segment in chart['segments'] if segment['filters'] -%}
        {%- set needs.events = true -%}
    {%- endfor -%}
    {%- set kept = chart['settings']['session_properties'] -%}
    {%- for object in chart['objects'] -%}
        {%- set group_by = object['group_by'] -%}
        {%- if group_by and (group_by['value'] == 'each' or group_by['property'] not in kept) -%}
            {%- set needs.events = true -%}
        {%- endif -%}
        {%- for filter in object['filters'] if filter['kind'] == 'value' -%}
            {%- if filter['property'] not in kept -%}{%- set needs.events = true -%}{%- endif -%}
        {%- endfor -%}
    {%- endfor -%}
    {%- for event in chart_counted_events(chart) -%}
        {%- if event['where'] or event['type'] not in chart['settings']['session_events'] -%}
            {%- set needs.events = true -%}
        {%- endif -%}
    {%- endfor -%}
    {{- return(needs.events) -}}
{% endmacro %}
