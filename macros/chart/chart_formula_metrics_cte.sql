{#
    CTE metrics of a scope: one row per interval and line, with a column for each metric that its
    formulas take. Where there is no session, sums and numbers are 0.
#}
{% macro chart_formula_metrics_cte(chart, scope) -%}
{%- set double = adapter_type_double() -%}
{%- set items = ['intervals.interval_start'] -%}
{%- if chart['compare_to'] -%}{%- do items.append('intervals.shown_interval_start') -%}{%- endif -%}
{%- set lines = 'lines' ~ scope['suffix'] -%}
{%- set line_keys = [] -%}
{%- for key in scope['keys'] -%}
    {%- do items.append(lines ~ '.' ~ key) -%}{%- do line_keys.append(lines ~ '.' ~ key) -%}
{%- endfor -%}
{%- if scope['has_interval_number'] -%}
    {%- do items.append(
        'row_number() ' ~ metric_window(line_keys, 'intervals.interval_start')
        ~ ' as interval_number'
    ) -%}
{%- endif -%}
{%- set joins = [] -%}
{%- for name, column in scope['columns'].items() -%}
    {%- set is_active = column['metric'] == 'active_users' -%}
    {%- set plan = column['source']['active_plan' if is_active else 'plan'] -%}
    {%- set is_of_window = column['window'] is not none -%}
    {%- set relation = name if is_of_window or is_active else 'measured' ~ plan['suffix'] -%}
    {%- set value = relation ~ '.'
        ~ ('user_count' if is_of_window else 'active_users' if is_active else name) -%}
    {%- set is_counted = column['metric'] in [
        'sessiontotals', 'uniques', 'eventtotals', 'propsum', 'active_users'
    ] -%}
    {%- set filled = 'coalesce(' ~ value ~ ', 0)' if is_counted else value -%}
    {%- do items.append(select_as('cast(' ~ filled ~ ' as ' ~ double ~ ')', name)) -%}
    {%- set keys = [] -%}
    {%- for key in plan['dimensions'] -%}{%- do keys.append(lines ~ '.' ~ key) -%}{%- endfor -%}
    {%- if scope['has_intervals'] -%}{%- do keys.append('intervals.interval_start') -%}{%- endif -%}
    {%- do joins.append(chart_final_join(relation, keys)) -%}
{%- endfor -%}
metrics{{ scope['suffix'] }} as (
    {{ select_list(items) | indent(4) }}
    from intervals
    {%- if 'period' in scope['keys'] %}
    inner join {{ lines }}
        on intervals.period = {{ lines }}.period
    {%- elif scope['keys'] %}
    cross join {{ lines }}
    {%- endif %}
    {%- for join in joins | unique(case_sensitive=true) %}
    {{ join | indent(4) }}
    {%- endfor %}
)
{%- endmacro %}
