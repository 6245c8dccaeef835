{#
    Returns the columns that say which line of a chart a row belongs to, as items of a select list.

    {% set columns = chart_final_columns(chart, plan) %}
#}
{% macro chart_final_columns(chart, plan) %}
    {%- set dimensions = plan['dimensions'] -%}
    {%- set series = quote_text(chart['objects'][0]['label']) -%}
    {%- if 'series' in dimensions -%}{%- set series = 'lines.series' -%}{%- endif -%}
    {%- if 'period' in dimensions -%}
        {%- set series = (
            'case\n    when lines.period = \'previous\' then ' ~ series ~ " || ' (previous)'"
            ~ '\n    else ' ~ series ~ '\nend'
        ) -%}
    {%- endif -%}
    {{- return([
        ('lines.segment' if 'segment' in dimensions
            else quote_text(chart_pairs(chart)[0]['name']) ~ ' as segment'),
        'lines.segment_group' if 'segment_group' in dimensions else "'(all)' as segment_group",
        'lines.group_value' if 'group_value' in dimensions else "'(all)' as group_value",
        series if series == 'lines.series' else series ~ ' as series',
    ]) -}}
{% endmacro %}
