{#
    The index of the bucket that a number lies in, from the buckets' edges; null outside of
    them. The minimum belongs to a bucket, the maximum to the next; an open last bucket has no
    maximum. One comparison a bucket is much faster than a join with the buckets.

    {{ bucket_index('event_count', [1, 2, 6], is_open=true) }}
    -> case when event_count < 1 then null when event_count < 2 then 0 ... else 2 end
#}
{% macro bucket_index(number, edges, is_open) -%}
case
    when {{ number }} < {{ edges[0] }} then null
    {%- for edge in edges[1:] %}
    when {{ number }} < {{ edge }} then {{ loop.index0 }}
    {%- endfor %}
    {%- if is_open %}
    else {{ edges | length - 1 }}
    {%- endif %}
end
{%- endmacro %}
