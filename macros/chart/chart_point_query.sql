{#
    The query of the sessions behind one value of a chart, as chart_point returns it.

    {{ chart_point_query(point) }}
#}
{% macro chart_point_query(point) -%}
{%- set plan = chart_plan(point, chart_needs_events(point)) -%}
{%- set columns = [
    'session_key', 'user_id', 'session_start_at', 'session_end_at', 'session_length_ms',
    'event_count',
] -%}
{%- set ctes = [] -%}
{%- if plan['has_range'] -%}{%- do ctes.append(chart_date_range_cte(point)) -%}{%- endif -%}
{%- do ctes.extend(chart_user_ctes(point, plan)) -%}
{%- do ctes.append(chart_sessions_ctes(point, plan, has_key=true)) -%}
{%- do ctes.append(chart_qualifying_sessions_cte(
    point, plan, columns + (['events'] if 'events' in chart_measured_columns(point) else [])
)) -%}
with {{ ctes | join(',\n\n') }},

final as (
    select
        {{ columns | join(',\n        ') }}
    from qualifying_sessions
    {%- if point['conditions'] %}
    {{ chart_clause('where', point['conditions']) | indent(4) }}
    {%- endif %}
)

select * from final
{%- endmacro %}
