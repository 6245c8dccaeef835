{#
    Buckets as rows, from their edges: bucket_index, bucket_label, bucket_min, bucket_max.
    The minimum belongs to a bucket, the maximum to the next. With a unit of length, as
    chart_length_units gives it, the last edge closes the last bucket, labels are 0s-3s, and
    min_length_ms and max_length_ms are there as well; without, the last bucket is open and
    labels are 1, 3-5, 6+.

    {{ bucket_rows([0, 3, 10], chart_length_units()['seconds']) }}
#}
{% macro bucket_rows(edges, unit=none) -%}
{%- set last = edges | length - (1 if unit else 0) -%}
{%- set is_whole = edges | map('int') | list == edges -%}
{%- set edge_type = adapter_type_bigint() if is_whole else adapter_type_double() -%}
{%- for index in range(last) -%}
{%- set low = edges[index] -%}
{%- set high = edges[index + 1] if index + 1 < edges | length else none -%}
{%- if unit -%}
{%- set label = low ~ unit['sign'] ~ '-' ~ high ~ unit['sign'] -%}
{%- elif high is none -%}
{%- set label = low ~ '+' -%}
{%- else -%}
{%- set label = low if high == low + 1 else low ~ '-' ~ (high - 1) -%}
{%- endif -%}
select
    {{ index }} as bucket_index,
    {{ quote_text(label) }} as bucket_label,
    cast({{ low }} as {{ edge_type }}) as bucket_min,
    cast({{ 'null' if high is none else high }} as {{ edge_type }}) as bucket_max
{%- if unit %},
    {{ (low * unit['milliseconds']) | round(6) | round(0, 'ceil') | int }} as min_length_ms,
    {{ (high * unit['milliseconds']) | round(6) | round(0, 'ceil') | int }} as max_length_ms
{%- endif %}
{%- if not loop.last %}
union all
{% endif -%}
{%- endfor -%}
{%- endmacro %}
