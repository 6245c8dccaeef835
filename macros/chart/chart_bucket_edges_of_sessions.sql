{#
    Returns the edges of the chart's buckets in the unit of the sessions' column: milliseconds,
    or numbers of events.

    {{ chart_bucket_edges_of_sessions(chart) }} -> [0, 3000, 10000]
#}
{% macro chart_bucket_edges_of_sessions(chart) %}
    {%- set edges, unit = chart['buckets']['edges'], chart['buckets']['unit'] -%}
    {{- return(length_edges_in_ms(edges, unit) if unit else edges) -}}
{% endmacro %}
