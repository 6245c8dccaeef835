{#
    CTE final of a distribution: every line in every bucket, with its number of sessions.
#}
{% macro chart_final_distribution(chart, plan) -%}
{%- set keys = [] -%}
{%- for dimension in plan['dimensions'] -%}
    {%- do keys.append('lines.' ~ dimension) -%}
{%- endfor -%}
final as (
    select
        {{ chart_final_columns(chart, plan) | join(',\n') | indent(8) }},
        buckets.bucket_index,
        buckets.bucket_label,
        buckets.bucket_min,
        buckets.bucket_max,
        {{ chart_value('total_sessions') }} as value,
        'number' as unit
    from buckets
    {%- if plan['dimensions'] %}
    cross join lines
    {%- endif %}
    {{ chart_final_join('measured', keys + ['buckets.bucket_index']) | indent(4) }}
)
{%- endmacro %}
