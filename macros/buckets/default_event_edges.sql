{# The edges of the default buckets of events per session; the last is open. #}
{% macro default_event_edges() %}
    {{- return([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) -}}
{% endmacro %}
