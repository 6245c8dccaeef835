{#
    Returns what the sessions of a chart have, for session_ctes.

    {% set shape = chart_session_shape(chart, plan, has_key=false) %}
#}
{% macro chart_session_shape(chart, plan, has_key) %}
    {%- set keys = [] -%}
    {%- if plan['has_segment_events'] -%}{%- do keys.append('segment') -%}{%- endif -%}
    {%- if chart['split_by'] -%}{%- do keys.append('segment_group') -%}{%- endif -%}
    {%- set counts = [] -%}
    {%- for count in plan['counts'] -%}
        {%- do counts.append({'column': count['column'], 'expression': count['column']}) -%}
    {%- endfor -%}
    {{- return({
        'keys': keys + ['user_id'],
        'has_key': has_key,
        'values': plan['values'],
        'counts': counts,
        'is_numbered': plan['each'] | length > 0,
    }) -}}
{% endmacro %}
