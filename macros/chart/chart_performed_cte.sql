{#
    CTE of a condition on what users performed: the users with such events who meet it; or, where
    a user without any meets it, those who do not.
#}
{% macro chart_performed_cte(chart, plan, item, name) -%}
{%- set settings = chart['settings'] -%}
{%- set is_own_range = item['during']['kind'] != 'all' -%}
{%- set joins_range = plan['has_range'] and not is_own_range -%}
{%- set keys = 'user_id, period' if joins_range and chart['compare_to'] else 'user_id' -%}
{%- set conditions = ['is_active'] + chart_event_conditions(item['event'], settings['promoted']) -%}
{%- if is_own_range -%}
{%- set bounds = chart_range_bounds(item['during'], settings) -%}
{%- do conditions.extend(chart_events_in_range(chart, bounds['start'], bounds['end'])) -%}
{%- endif -%}
{%- set is_met_by_none = chart_compares(0, item['op'], item['count']) -%}
{%- set operator = chart_opposite(item['op']) if is_met_by_none else item['op'] -%}
{{ name }} as (
    -- Users whose events {{ 'miss' if is_met_by_none else 'meet' }} a condition of a segment.
    {{ select_list(keys.split(', ')) | indent(4) }}
    from {{ ref('stg_events') }}
    {%- if joins_range %}
    {{ chart_range_join(
        chart_events_in_range(chart, 'date_range.range_start_at', 'date_range.range_end_at')
    ) | indent(4) }}
    {%- endif %}
    {{ chart_clause('where', conditions) | indent(4) }}
    group by {{ keys }}
    having count(*) {{ operator }} {{ item['count'] }}
)
{%- endmacro %}
