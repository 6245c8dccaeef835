{#
    CTEs from stg_events to sessions: the active events that pass the filters of the segments,
    then the sessions that they make under the project's definition, and the parts of them that
    carry each value of a property.
#}
{% macro chart_events_ctes(chart, plan, has_key) -%}
{%- set definition = chart['settings']['definition'] -%}
{%- set selects = [] -%}
{%- for segment in (chart['segments'] if plan['has_segment_events'] else chart['segments'][:1]) -%}
    {%- do selects.append(chart_segment_events(chart, plan, segment, has_key)) -%}
{%- endfor -%}
{%- if chart_is_bounded(chart, plan) -%}
{{ chart_event_range_cte(chart) }},

{% endif -%}
events as (
    {{ selects | join('\n\nunion all\n\n') | indent(4) }}
),

{{ session_ctes(definition, chart_session_shape(chart, plan, has_key), 'sessions') }}
{%- for property, column in plan['each'].items() %},

{{ chart_parts_cte(chart, plan, column) }}
{%- endfor %}
{%- endmacro %}
