{#
    Returns the columns of a session of one object in one segment, as items of a select list: those
    that keep the rows of the chart apart, its interval, and the given ones.

    {% set items = chart_line_columns(chart, plan, pair, ['session_length_ms']) %}
#}
{% macro chart_line_columns(chart, plan, pair, columns) %}
{%- set object, dimensions = pair['object'], plan['dimensions'] -%}
{%- set is_each = object['group_by'] and object['group_by']['value'] == 'each' -%}
{%- set measured = 'session_parts' if is_each else 'sessions' -%}
{%- set items = [] -%}
{%- if 'segment' in dimensions -%}
    {%- do items.append(quote_text(pair['name']) ~ ' as segment') -%}
{%- endif -%}
{%- if 'series' in dimensions -%}
    {%- do items.append(quote_text(object['label']) ~ ' as series') -%}
{%- endif -%}
{%- if 'period' in dimensions -%}{%- do items.append('date_range.period') -%}{%- endif -%}
{%- if 'segment_group' in dimensions -%}
    {%- do items.append('sessions.segment_group') -%}
{%- endif -%}
{%- if 'group_value' in dimensions -%}
    {%- do items.append(chart_group_value(plan, object)) -%}
{%- endif -%}
{%- if chart['interval'] != 'all' -%}
    {%- set interval = chart_interval(chart, 'sessions.' ~ plan['local_start']) -%}
    {%- do items.append(select_as(interval, 'interval_start')) -%}
{%- endif -%}
{%- for column in columns -%}
    {%- if column == 'session_key' and plan['from_events'] -%}
        {%- do items.append(adapter_md5('sessions.key_text') ~ ' as session_key') -%}
    {%- elif column == 'events' -%}
        {%- do items.append(
            measured ~ '.' ~ chart_count_column(plan, object['event']) ~ ' as events'
        ) -%}
    {%- else -%}
        {%- do items.append(
            (measured if column in ['session_length_ms', 'event_count'] else 'sessions')
            ~ '.' ~ column
        ) -%}
    {%- endif -%}
{%- endfor -%}
{{- return(items + chart_member_columns(chart, plan, object, measured)) -}}
{% endmacro %}
