{#
    Returns the columns that the events of a chart's sessions need, as items of a select list.

    {% set columns = chart_event_columns(chart, plan, segment, has_key=false) %}
#}
{% macro chart_event_columns(chart, plan, segment, has_key) %}
    {%- set definition = chart['settings']['definition'] -%}
    {%- set promoted = chart['settings']['promoted'] -%}
    {%- set way = session_way(definition) -%}
    {%- set is_ordered = way == 'boundary' or plan['each'] or (has_key and way == 'timeout') -%}
    {%- set columns = [] -%}
    {%- if plan['has_segment_events'] -%}
        {%- do columns.append(quote_text(segment['name']) ~ ' as segment') -%}
    {%- endif -%}
    {%- if chart['split_by'] -%}
        {%- do columns.append(
            chart_segment_group(chart['split_by'], promoted) ~ ' as segment_group'
        ) -%}
    {%- endif -%}
    {%- do columns.append('user_id') -%}
    {%- if definition['property'] -%}
        {%- do columns.append(
            select_as(session_value(definition['property'], promoted), 'session_value')
        ) -%}
    {%- endif -%}
    {%- if is_ordered -%}{%- do columns.append('event_id') -%}{%- endif -%}
    {%- if way == 'boundary' -%}{%- do columns.append('event_type') -%}{%- endif -%}
    {%- do columns.extend(['event_time', 'client_event_time']) -%}
    {%- for value in plan['values'] -%}
        {%- do columns.append(
            select_as(property_value(value['property'], promoted), value['column'])
        ) -%}
    {%- endfor -%}
    {%- for count in plan['counts'] -%}
        {%- do columns.append(
            chart_event_flag(count['event'], promoted) ~ ' as ' ~ count['column']
        ) -%}
    {%- endfor -%}
    {%- for property, column in plan['each'].items() -%}
        {%- do columns.append(
            'coalesce(' ~ property_value(property, promoted) ~ ", '(none)') as " ~ column
        ) -%}
    {%- endfor -%}
    {%- if plan['values'] or is_ordered -%}
        {%- do columns.append(
            adapter_event_order('event_time', 'event_id') ~ '\n    as event_order'
        ) -%}
    {%- endif -%}
    {{- return(columns) -}}
{% endmacro %}
