{#
    The window of an aggregate over rows of one interval each: those of the same partition, with an
    order up to the current row, from so many before it on.

    {{ metric_window(['platform'], 'interval_start', 6) }}
    -> over (partition by platform order by interval_start rows between 6 preceding and current row)
#}
{% macro metric_window(partition_by, order_by=none, preceding=none) %}
    {%- set parts = [] -%}
    {%- set keys = [partition_by] if partition_by is string else partition_by -%}
    {%- if keys -%}
        {%- do parts.append('partition by ' ~ keys | join(', ')) -%}
    {%- endif -%}
    {%- if order_by -%}
        {%- do parts.append('order by ' ~ order_by) -%}
    {%- endif -%}
    {%- if preceding is not none -%}
        {%- do parts.append('rows between ' ~ preceding ~ ' preceding and current row') -%}
    {%- endif -%}
    {%- if parts | length < 2 -%}{{- return('over (' ~ parts | join ~ ')') -}}{%- endif -%}
    {{- return('over (\n    ' ~ parts | join('\n    ') ~ '\n)') -}}
{% endmacro %}
