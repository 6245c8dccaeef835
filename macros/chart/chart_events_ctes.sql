{#
    CTEs from stg_events to sessions: the active events that pass the filters of the segments,
    then the sessions that they make under the project's definition.
#}
{% macro chart_events_ctes(chart, plan, has_key) -%}
{%- set definition, promoted = chart['settings']['definition'], chart['settings']['promoted'] -%}
{%- set is_bounded = plan['has_range'] and session_way(definition) != 'boundary' -%}
{%- if is_bounded -%}
{{ chart_event_range_cte(chart) }},

{% endif -%}
events as (
    {%- for segment in (chart['segments'] if plan['has_segment_events'] else chart['segments'][:1]) %}
    {%- set conditions = ['is_active'] + chart_filter_conditions(segment['filters'], promoted) -%}
    {%- if definition['property'] -%}
        {%- do conditions.append(session_value(definition['property'], promoted) ~ ' is not null') -%}
    {%- endif %}
    {%- if not loop.first %}

    union all
    {% endif %}
    select
        {{ chart_event_columns(chart, plan, segment, has_key) | join(',\n') | indent(8) }}
    from {{ ref('stg_events') }}
    {%- if is_bounded %}
    inner join event_range
        on
            event_time >= event_range.first_event_at
            and event_time <= event_range.last_event_at
    {%- endif %}
    where
        {{ conditions | join('\n        and ') }}
    {%- endfor %}
),

{{ session_ctes(definition, chart_session_shape(chart, plan, has_key), 'sessions') }}
{%- for property, column in plan['each'].items() %},

{{ chart_parts_cte(chart, plan, column) }}
{%- endfor %}
{%- endmacro %}
