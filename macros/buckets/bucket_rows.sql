{#
    Buckets as rows, from their edges: bucket_index, bucket_label, bucket_min, bucket_max.
    The minimum belongs to a bucket, the maximum to the next. With the sign of a unit the last
    edge closes the last bucket and labels are 0s-3s; without, the last bucket is open and
    labels are 1, 3-5, 6+.

    {{ bucket_rows([0, 3, 10], 's') }}
#}
{% macro bucket_rows(edges, sign=none) -%}
{%- set is_whole = edges | map('int') | list == edges -%}
{%- set type = adapter_type_bigint() if is_whole else adapter_type_double() -%}
{%- set last = edges | length - (1 if sign else 0) -%}
{%- for index in range(last) -%}
{%- set low = edges[index] -%}
{%- set high = edges[index + 1] if index + 1 < edges | length else none -%}
{%- if sign -%}
{%- set label = low ~ sign ~ '-' ~ high ~ sign -%}
{%- elif high is none -%}
{%- set label = low ~ '+' -%}
{%- else -%}
{%- set label = low if high == low + 1 else low ~ '-' ~ (high - 1) -%}
{%- endif -%}
select
    {{ index }} as bucket_index,
    {{ quote_text(label) }} as bucket_label,
    cast({{ low }} as {{ type }}) as bucket_min,
    cast({{ 'null' if high is none else high }} as {{ type }}) as bucket_max
{%- if not loop.last %}
union all
{% endif -%}
{%- endfor -%}
{%- endmacro %}
