{#
    Returns the events that a chart counts in its sessions, each once; any event is not among
    them, because every session knows how many it has.

    {% set events = chart_counted_events(chart) %}
#}
{% macro chart_counted_events(chart) %}
    {%- set events = [] -%}
    {%- for object in chart['objects'] -%}
        {%- set wanted = [object['event']] -%}
        {%- for filter in object['filters'] if filter['kind'] == 'events' -%}
            {%- do wanted.append(filter['event']) -%}
        {%- endfor -%}
        {%- for event in wanted if event and event not in events -%}
            {%- if event['type'] or event['where'] -%}{%- do events.append(event) -%}{%- endif -%}
        {%- endfor -%}
    {%- endfor -%}
    {{- return(events) -}}
{% endmacro %}
