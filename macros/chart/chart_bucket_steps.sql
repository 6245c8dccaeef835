{#
    Returns the edges of buckets of one size, from min to max; the last bucket is cut at max.

    {% set edges = chart_bucket_steps({'min': 1, 'max': 9, 'size': 5}) %} -> [1, 6, 9]
#}
{% macro chart_bucket_steps(buckets) %}
    {%- set low = chart_check_number('buckets.min', buckets.get('min', 0)) -%}
    {%- set high = chart_check_number('buckets.max', buckets.get('max')) -%}
    {%- set size = chart_check_number('buckets.size', buckets.get('size')) -%}
    {%- if high <= low -%}
        {%- do setting_error('buckets.max', "'" ~ high ~ "'", 'more than min, ' ~ low) -%}
    {%- elif size == 0 or (high - low) / size > 100 -%}
        {%- do setting_error(
            'buckets.size', "'" ~ size ~ "'", 'above 0, for at most 100 buckets'
        ) -%}
    {%- endif -%}
    {%- set edges = [] -%}
    {%- for step in range(((high - low) / size) | round(9) | round(0, 'ceil') | int) -%}
        {%- set edge = (low + step * size) | round(9) -%}
        {%- do edges.append(edge | int if edge == edge | int else edge) -%}
    {%- endfor -%}
    {{- return(edges + [high]) -}}
{% endmacro %}
