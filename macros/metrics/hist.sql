{#
    HIST: the index of the bucket, from 0, that a session's length lies in; null outside of all.
    Buckets are given as in a chart; by default those of length_distribution.

    select {{ hist() }} as bucket_index, {{ sessiontotals() }} as sessions
    from {{ ref('fct_sessions') }} where not is_over_max_length group by 1
#}
{% macro hist(buckets=none, length_ms='session_length_ms') %}
    {%- set checked = chart_buckets(buckets, 'length_distribution') -%}
    {%- set edges = length_edges_in_ms(checked['edges'], checked['unit']) -%}
    {{- return(bucket_index(length_ms, edges, is_open=false)) -}}
{% endmacro %}
