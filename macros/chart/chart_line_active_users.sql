{#
    The select of the active users of one segment; of one object in it where any object is split
    by each value, because such a value has active users of its own.

    {{ chart_line_active_users(chart, plan, segment, object) }}
#}
{% macro chart_line_active_users(chart, plan, segment, object, is_counted=true) -%}
{%- set source = chart_activity_source(chart, plan, segment, object) -%}
{%- set promoted = chart['settings']['promoted'] -%}
{%- set conditions = source['conditions'] -%}
{%- do conditions.extend(chart_user_conditions(chart, plan, segment, 'user_id')) -%}
{%- if segment['users'] == 'new' -%}
    {%- do conditions.extend(chart_new_user_conditions(chart, plan, source['local_time'])) -%}
{%- endif -%}
{%- set items, keys = [], [] -%}
{%- if 'segment' in plan['dimensions'] -%}
    {%- do items.append(quote_text(segment['name']) ~ ' as segment') -%}
{%- endif -%}
{%- if 'series' in plan['dimensions'] and plan['each'] -%}
    {%- do items.append(quote_text(object['label']) ~ ' as series') -%}
{%- endif -%}
{%- if 'period' in plan['dimensions'] -%}
    {%- do items.append('date_range.period') -%}{%- do keys.append('date_range.period') -%}
{%- endif -%}
{%- if chart['split_by'] -%}
    {%- set group = chart_segment_group(chart['split_by'], promoted) -%}
    {%- do items.append(group ~ ' as segment_group') -%}{%- do keys.append(group) -%}
{%- endif -%}
{%- if object['group_by'] and object['group_by']['value'] == 'each' -%}
    {%- set each = chart_segment_group([object['group_by']['property']], promoted) -%}
    {%- do items.append(each ~ ' as group_value') -%}{%- do keys.append(each) -%}
{%- elif plan['each'] -%}
    {%- do items.append('cast(null as ' ~ adapter_type_text() ~ ') as group_value') -%}
{%- endif -%}
{%- if chart['interval'] != 'all' -%}
    {%- set interval = chart_interval(chart, source['local_time']) -%}
    {%- do items.append(select_as(interval, 'interval_start')) -%}{%- do keys.append(interval) -%}
{%- endif -%}
{%- if is_counted -%}{%- do items.append(source['users'] ~ ' as active_users') -%}
{%- else -%}{%- do items.append('user_id') -%}{%- do keys.append('user_id') -%}
{%- endif -%}
{{ select_list(items) }}
from {{ source['relation'] }}
{%- if plan['has_range'] %}
{{ chart_range_join(source['range']) }}
{%- endif %}
{%- if segment['users'] == 'new' %}
inner join first_activity
    on user_id = first_activity.active_user_id
{%- endif %}
{%- if conditions %}
{{ chart_clause('where', conditions) }}
{%- endif %}
{%- if keys %}
group by
    {{ keys | join(',\n    ') }}
{%- endif %}
{%- endmacro %}
