{#
    CTEs up to lines: what the chart has a row for in every interval or bucket, if it has more
    than one thing: segments, objects, and the groups with a qualifying session, of which only
    the top ones stay where that is asked.
#}
{% macro chart_lines_ctes(chart, plan) -%}
{%- set dimensions = plan['dimensions'] -%}
{%- set is_grouped = 'segment_group' in dimensions or 'group_value' in dimensions -%}
{%- set selects = [] -%}
{%- for relation in plan['lines_from'] if is_grouped -%}
    {%- do selects.append(chart_group_lines(chart, plan, relation)) -%}
{%- endfor -%}
{%- do selects.extend(chart_fixed_lines(chart, plan)) -%}
{%- set union = 'union distinct' if is_grouped else 'union all' -%}
{%- if is_grouped and chart['top'] -%}
{{ chart_top_groups_ctes(chart, plan) }},

{% endif -%}
lines{{ plan['suffix'] }} as (
    {{ selects | join('\n\n' ~ union ~ '\n\n') | indent(4) }}
)
{%- endmacro %}
