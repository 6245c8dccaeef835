{#
    CTEs buckets, bucketed_sessions and measured: the buckets of a distribution, and how many
    qualifying_sessions lie in each, per line.
#}
{% macro chart_bucket_ctes(chart, plan) -%}
{%- set unit = chart['buckets']['unit'] -%}
{%- set keys = plan['dimensions'] + ['bucket_index'] -%}
buckets as (
    {{ bucket_rows(chart['buckets']['edges'], length_units()[unit]['sign'] if unit) | indent(4) }}
),

bucketed_sessions as (
    select
        {%- for dimension in plan['dimensions'] %}
        {{ dimension }},
        {%- endfor %}
        {{ bucket_index(
            'session_length_ms' if unit else 'events',
            chart_bucket_edges_of_sessions(chart),
            is_open=not unit
        ) | indent(8) }} as bucket_index
    from qualifying_sessions
),

measured as (
    select
        {{ keys | join(',\n        ') }},
        count(*) as sessions
    from bucketed_sessions
    group by {{ keys | join(', ') }}
)
{%- endmacro %}
