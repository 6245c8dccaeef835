{#
    CTE final of a chart over time: every line in every interval, with its value.
#}
{% macro chart_final_over_time(chart, plan) -%}
{%- set measure = chart_measures()[chart['measure']] -%}
{%- set keys = [] -%}
{%- for dimension in plan['dimensions'] -%}
    {%- do keys.append('lines.' ~ dimension) -%}
{%- endfor -%}
{%- set interval = ['intervals.interval_start'] if chart['interval'] != 'all' else [] -%}
{%- set user_keys, user_conditions = [], [] -%}
{%- set shared = ['segment', 'period', 'segment_group'] + (['series'] if plan['each'] else []) -%}
{%- for dimension in plan['dimensions'] -%}
    {%- if dimension in shared -%}
        {%- do user_keys.append('lines.' ~ dimension) -%}
    {%- elif dimension == 'group_value' and plan['each'] -%}
        {%- do user_conditions.append(
            '(lines.group_value = active_users.group_value or active_users.group_value is null)'
        ) -%}
    {%- endif -%}
{%- endfor -%}
final as (
    select
        {{ ('intervals.shown_interval_start as ' if chart['compare_to'] else 'intervals.')
            ~ 'interval_start' }},
        {{ chart_final_columns(chart, plan) | join(',\n') | indent(8) }},
        {{ chart_value(chart['measure']) | indent(8) }} as value,
        {{ quote_text(measure['unit']) }} as unit
    from intervals
    {%- if 'period' in plan['dimensions'] %}
    inner join lines
        on intervals.period = lines.period
    {%- elif plan['dimensions'] %}
    cross join lines
    {%- endif %}
    {{ chart_final_join('measured', keys + interval) | indent(4) }}
    {%- if measure['is_per_user'] %}
    {{ chart_final_join('active_users', user_keys + interval, user_conditions) | indent(4) }}
    {%- endif %}
)
{%- endmacro %}
