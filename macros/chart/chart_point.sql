{#
    Returns the part of a chart that one of its values comes from: the chart with a single
    segment and object and no comparison, and conditions, which its sessions must meet besides.

    {% set point = chart_point(chart, '2026-01-05', '(all)', none, none, '(all)', 'A') %}
#}
{% macro chart_point(
    chart, interval_start, group_value, bucket_index, segment, segment_group, series
) %}
    {%- set labels = chart['objects'] | map(attribute='label') | list -%}
    {%- set label = setting_choice('series', labels[0] if series is none else series, labels) -%}
    {%- set pairs = chart_pairs(chart) | selectattr('object.label', 'equalto', label) | list -%}
    {%- set names = pairs | map(attribute='name') | list -%}
    {%- set name = setting_choice('segment', names[0] if segment is none else segment, names) -%}
    {%- set pair = pairs[names.index(name)] -%}
    {%- set conditions = [] -%}
    {%- if chart['split_by'] -%}
        {%- do conditions.append('segment_group = ' ~ quote_text(segment_group)) -%}
    {%- else -%}
        {%- do setting_choice('segment_group', segment_group, ['(all)']) -%}
    {%- endif -%}
    {%- set point = dict(
        chart,
        segments=[pair['segment']],
        objects=[pair['object']],
        compare_to=none,
        top=none
    ) -%}
    {%- if point['objects'][0]['group_by'] -%}
        {%- do conditions.append('group_value = ' ~ quote_text(group_value)) -%}
    {%- else -%}
        {%- do setting_choice('group_value', group_value, ['(all)']) -%}
    {%- endif -%}
    {%- if chart['buckets'] -%}
        {%- do conditions.extend(chart_point_bucket(chart, bucket_index)) -%}
    {%- elif chart['interval'] != 'all' -%}
        {%- do conditions.append('interval_start = ' ~ chart_point_time(interval_start)) -%}
    {%- endif -%}
    {{- return(dict(point, conditions=conditions)) -}}
{% endmacro %}
