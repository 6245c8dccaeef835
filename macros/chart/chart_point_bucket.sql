{#
    Conditions: whether a session lies in one bucket of a distribution.

    {{ chart_point_bucket(chart, 0) }} -> ['session_length_ms >= 0', 'session_length_ms < 3000']
#}
{% macro chart_point_bucket(chart, bucket_index) %}
    {%- set edges = chart['buckets']['edges'] -%}
    {%- set buckets = edges | length - (1 if chart['buckets']['unit'] else 0) -%}
    {%- if bucket_index is not integer or bucket_index is boolean
        or bucket_index < 0 or bucket_index >= buckets -%}
        {%- do setting_error(
            'bucket_index', "'" ~ bucket_index ~ "'", 'a whole number from 0 to ' ~ (buckets - 1)
        ) -%}
    {%- endif -%}
    {%- set column = 'session_length_ms' if chart['buckets']['unit'] else 'events' -%}
    {%- set conditions = [] -%}
    {%- for edge in chart_bucket_edges_of_sessions(chart)[bucket_index:bucket_index + 2] -%}
        {%- do conditions.append(column ~ (' >= ' if loop.first else ' < ') ~ edge) -%}
    {%- endfor -%}
    {{- return(conditions) -}}
{% endmacro %}
