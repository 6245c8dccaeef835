{#
    Returns how a chart is computed: from_events, whether from stg_events or fct_sessions; the
    columns that the sessions need (counts, values, each); the dimensions that keep the rows of
    the chart apart, besides the interval; which comparisons with the range are needed; what users
    performed; and the names of its CTEs.

    {% set plan = chart_plan(chart, from_events=false) %}
#}
{% macro chart_plan(chart, from_events) %}
    {%- set taken, suffixes, counts, values, each = [], [], [], [], {} -%}
    {%- for event in chart_counted_events(chart) if from_events -%}
        {%- set name = 'count_' ~ column_suffix(event['type'] or 'any') -%}
        {%- do counts.append({'event': event, 'column': chart_free_name(name, taken)}) -%}
    {%- endfor -%}
    {%- for wanted in chart_wanted_values(chart) if from_events -%}
        {%- set parts = property_parts(wanted['property'], 'property') -%}
        {%- do values.append(dict(
            wanted,
            suffix=chart_free_name(column_suffix(wanted['property']), suffixes),
            column=chart_free_name(parts['column'], taken)
        )) -%}
    {%- endfor -%}
    {%- for group_by in chart['objects'] | map(attribute='group_by') | select -%}
        {%- set property = group_by['property'] -%}
        {%- if group_by['value'] == 'each' and property not in each -%}
            {%- do each.update({
                property: chart_free_name('each_' ~ column_suffix(property), taken)
            }) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- set range_unit = chart['date_range'].get('unit') -%}
    {%- set filters = chart['segments'] | map(attribute='filters') | select | list -%}
    {%- set has_hours = 'hour' in [
        chart['interval'], range_unit, (chart['compare_to'] or {}).get('unit')
    ] -%}
    {%- if not from_events and not has_hours -%}{%- set local_start = 'session_start_date' -%}
    {%- elif chart['settings']['timezone'] == 'UTC' -%}{%- set local_start = 'session_start_at' -%}
    {%- else -%}{%- set local_start = 'local_start_at' -%}
    {%- endif -%}
    {{- return({
        'from_events': from_events,
        'counts': counts,
        'values': values,
        'each': each,
        'dimensions': chart_dimensions(chart),
        'has_segment_events': filters and chart['segments'] | length > 1,
        'has_range': chart['date_range']['kind'] != 'all' or chart['compare_to'] is not none,
        'has_hours': has_hours,
        'local_start': local_start,
        'performed': chart_performed_items(chart),
        'suffix': '',
        'lines_from': ['qualifying_sessions' if chart['top'] else 'measured'],
    }) -}}
{% endmacro %}
