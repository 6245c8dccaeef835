{#
    The select of the sessions that one object finds in one segment, which chart_pairs returns.

    {{ chart_line_sessions(chart, plan, pair, columns) }}
#}
{% macro chart_line_sessions(chart, plan, pair, columns) -%}
{%- set segment, object = pair['segment'], pair['object'] -%}
{%- set local_start = 'sessions.' ~ plan['local_start'] -%}
{%- set is_each = object['group_by'] and object['group_by']['value'] == 'each' -%}
{%- set items = chart_line_columns(chart, plan, pair, columns) -%}
{%- set keys = [] -%}
{%- for key in chart_part_keys(chart, plan) if is_each -%}
    {%- do keys.append('sessions.' ~ key ~ ' = session_parts.' ~ key) -%}
{%- endfor -%}
{%- set conditions = ['not sessions.is_over_max_length'] if not plan['from_events']
    else ['sessions.session_length_ms <= ' ~ max_session_length_ms()] -%}
{%- if plan['has_segment_events'] -%}
    {%- do conditions.append('sessions.segment = ' ~ quote_text(segment['name'])) -%}
{%- endif -%}
{%- do conditions.extend(chart_session_conditions(chart, plan, object)) -%}
{%- do conditions.extend(chart_user_conditions(chart, plan, segment, 'sessions.user_id')) -%}
{%- if segment['users'] == 'new' -%}
    {%- do conditions.extend(chart_new_user_conditions(chart, plan, local_start)) -%}
{%- endif -%}
{{ select_list(items or ['sessions.user_id']) }}
from {{ chart_session_relation(plan, 'session_key' in columns) }}
{%- if is_each %}
inner join session_parts_{{ plan['each'][object['group_by']['property']] }} as session_parts
    {{ chart_clause('on', keys) | indent(4) }}
{%- endif %}
{%- if plan['has_range'] %}
{{ chart_range_join(
    chart_in_range(local_start, 'date_range.range_start_at', 'date_range.range_end_at')
) }}
{%- endif %}
{%- if segment['users'] == 'new' %}
inner join first_activity
    on sessions.user_id = first_activity.active_user_id
{%- endif %}
{{ chart_clause('where', conditions) }}
{%- endmacro %}
