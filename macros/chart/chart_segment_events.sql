{#
    The select of the active events that pass the filters of a segment, in session, with the
    columns that its sessions need.

    {{ chart_segment_events(chart, plan, segment, has_key=false) }}
#}
{% macro chart_segment_events(chart, plan, segment, has_key) -%}
{%- set definition = chart['settings']['definition'] -%}
{%- set promoted = chart['settings']['promoted'] -%}
{%- set conditions = ['is_active'] + chart_filter_conditions(segment['filters'], promoted) -%}
{%- if definition['property'] -%}
    {%- do conditions.append(session_value(definition['property'], promoted) ~ ' is not null') -%}
{%- endif -%}
select
    {{ chart_event_columns(chart, plan, segment, has_key) | join(',\n') | indent(4) }}
from {{ ref('stg_events') }}
{%- if chart_is_bounded(chart, plan) %}
inner join event_range
    on
        event_time >= event_range.first_event_at
        and event_time <= event_range.last_event_at
{%- endif %}
{{ chart_clause('where', conditions) }}
{%- endmacro %}
