{#
    CTEs buckets, bucketed_sessions and measured: the buckets of a distribution, and how many
    qualifying_sessions lie in each, per line. Sessions with as many events are counted
    together first, because there are few such numbers.
#}
{% macro chart_bucket_ctes(chart, plan) -%}
{%- set unit = chart['buckets']['unit'] -%}
{%- set value = 'session_length_ms' if unit else 'events' -%}
{%- set keys = plan['dimensions'] + ['bucket_index'] -%}
buckets as (
    {{ bucket_rows(chart['buckets']['edges'], length_units()[unit]['sign'] if unit) | indent(4) }}
),

bucketed_sessions as (
    select
        {%- for dimension in plan['dimensions'] %}
        {{ dimension }},
        {%- endfor %}
        {{ (
            hist(chart['buckets']) if unit
            else bucket_index('events', chart['buckets']['edges'], is_open=true)
        ) | indent(8) }} as bucket_index
        {%- if not unit %},
        count(*) as sessions
        {%- endif %}
    from qualifying_sessions
    {%- if not unit %}
    group by {{ (plan['dimensions'] + [value]) | join(', ') }}
    {%- endif %}
),

measured as (
    select
        {{ keys | join(',\n        ') }},
        {{ 'count(*)' if unit else 'sum(sessions)' }} as sessions
    from bucketed_sessions
    group by {{ keys | join(', ') }}
)
{%- endmacro %}
