{#
    Returns the columns that keep the rows of a chart apart, besides its intervals or buckets:
    only those that differ in it.

    {{ chart_dimensions(chart) }} -> ['series', 'group_value']
#}
{% macro chart_dimensions(chart) %}
    {%- set dimensions = [] -%}
    {%- set segments = chart_pairs(chart) | map(attribute='name') | unique | list -%}
    {%- if segments | length > 1 -%}{%- do dimensions.append('segment') -%}{%- endif -%}
    {%- if chart['objects'] | length > 1 -%}{%- do dimensions.append('series') -%}{%- endif -%}
    {%- if chart['compare_to'] -%}{%- do dimensions.append('period') -%}{%- endif -%}
    {%- if chart['split_by'] -%}{%- do dimensions.append('segment_group') -%}{%- endif -%}
    {%- if chart['objects'] | map(attribute='group_by') | select | list -%}
        {%- do dimensions.append('group_value') -%}
    {%- endif -%}
    {{- return(dimensions) -}}
{% endmacro %}
