{#
    Returns which column of a session is put into buckets, and the ends of a bucket for it.

    {% set value, low, high = chart_bucket_columns(chart) %}
#}
{% macro chart_bucket_columns(chart) %}
    {%- if chart['measure'] == 'event_distribution' -%}
        {{- return(['events', 'buckets.bucket_min', 'buckets.bucket_max']) -}}
    {%- endif -%}
    {{- return(['session_length_ms', 'buckets.min_length_ms', 'buckets.max_length_ms']) -}}
{% endmacro %}
