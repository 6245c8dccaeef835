{#
    The query of a chart: what its users did, its sessions, the ones that qualify, their figures,
    the intervals or buckets, all of it together. From the events where that is needed, or asked.

    {{ chart_query(chart, from_events=false) }}
#}
{% macro chart_query(chart, from_events) -%}
{%- set plan = chart_plan(chart, from_events) -%}
{%- if chart['measure'] == 'formula' -%}
    {{- return(chart_formula_query(chart, plan)) -}}
{%- endif -%}
{%- set measure = chart_measures()[chart['measure']] -%}
{%- set columns = chart_measured_columns(chart) + (['user_id'] if chart['top'] else []) -%}
{%- set ctes = [] -%}
{%- if plan['has_range'] or not measure['is_in_buckets'] -%}
    {%- do ctes.append(chart_date_range_cte(chart)) -%}
{%- endif -%}
{%- do ctes.extend(chart_user_ctes(chart, plan)) -%}
{%- do ctes.append(chart_sessions_ctes(chart, plan, has_key=false)) -%}
{%- do ctes.append(chart_qualifying_sessions_cte(chart, plan, columns)) -%}
{%- do ctes.append(
    chart_bucket_ctes(chart, plan) if measure['is_in_buckets'] else chart_measured_cte(chart, plan)
) -%}
{%- if measure['is_per_user'] -%}
    {%- do ctes.append(chart_active_users_cte(chart, plan)) -%}
{%- endif -%}
{%- if not measure['is_in_buckets'] -%}
    {%- do ctes.append(chart_intervals_ctes(chart)) -%}
{%- endif -%}
{%- if plan['dimensions'] -%}{%- do ctes.append(chart_lines_ctes(chart, plan)) -%}{%- endif -%}
{%- do ctes.append(
    chart_final_distribution(chart, plan) if measure['is_in_buckets']
    else chart_final_over_time(chart, plan)
) -%}
with {{ ctes | join(',\n\n') }}

select * from final
{%- endmacro %}
