{#
    CTE active_users: how many users had an active event in an interval, in a session or not.
#}
{% macro chart_active_users_cte(chart, plan, is_counted=true) -%}
{%- set lines = [] -%}
{%- for segment in chart['segments'] -%}
    {%- for object in (chart['objects'] if plan['each'] else [{'group_by': none}]) -%}
        {%- do lines.append(chart_line_active_users(
            chart, plan, segment, object, is_counted
        )) -%}
    {%- endfor -%}
{%- endfor -%}
{{ 'active_users' if is_counted else 'active_user_intervals' }}{{ plan['suffix'] }} as (
    {{ lines | join('\n\nunion all\n\n') | indent(4) }}
)
{%- endmacro %}
