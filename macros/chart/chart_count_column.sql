{#
    The column of a session that says how many of its events are the given one.

    {{ chart_count_column(plan, {'type': 'Search', 'where': []}) }} -> count_search
#}
{% macro chart_count_column(plan, event) %}
    {%- if not event['type'] and not event['where'] -%}{{- return('event_count') -}}{%- endif -%}
    {%- for count in plan['counts'] if count['event'] == event -%}
        {{- return(count['column']) -}}
    {%- endfor -%}
    {{- return('count_' ~ column_suffix(event['type'])) -}}
{% endmacro %}
