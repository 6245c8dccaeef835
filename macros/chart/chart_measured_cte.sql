{#
    CTE measured: the figures of qualifying_sessions per interval or bucket.
#}
{% macro chart_measured_cte(chart, plan) -%}
{%- set measure = chart_measures()[chart['measure']] -%}
{%- set keys = [] + plan['dimensions'] -%}
{%- if measure['is_in_buckets'] -%}{%- do keys.append('buckets.bucket_index') -%}
{%- elif chart['interval'] != 'all' -%}{%- do keys.append('interval_start') -%}
{%- endif -%}
{%- set columns = chart_measured_columns(chart) -%}
{%- if measure['is_in_buckets'] -%}
{%- set value, low, high = chart_bucket_columns(chart) -%}
buckets as (
    {{ bucket_rows(
        chart['buckets']['edges'], chart_length_units().get(chart['buckets']['unit'])
    ) | indent(4) }}
),

{% endif -%}
measured as (
    select
        {%- for key in keys %}
        {{ key }},
        {%- endfor %}
        count(*) as sessions
        {%- for column in columns if not measure['is_in_buckets'] %},
        sum({{ column }}) as {{ column }}
        {%- endfor %}
    from qualifying_sessions
    {%- if measure['is_in_buckets'] %}
    inner join buckets
        on
            {{ value }} >= {{ low }}
            and {{ '(' ~ value ~ ' < ' ~ high ~ ' or ' ~ high ~ ' is null)' if value == 'events'
                else value ~ ' < ' ~ high }}
    {%- endif %}
    {%- if keys %}
    group by {{ keys | join(', ') }}
    {%- endif %}
)
{%- endmacro %}
