{#
    The query of a chart of formulas: the sessions of its labels and what is measured of them, then
    one row per interval and line with a column for each metric, from which the formulas are
    computed as they are written.

    {{ chart_formula_query(chart, plan) }}
#}
{% macro chart_formula_query(chart, plan) -%}
{%- set sources = chart_formula_sources(chart, plan) -%}
{%- set scopes = chart_formula_scopes(chart, chart_formula_labels(sources)) -%}
{%- set columns = {} -%}
{%- for scope in scopes -%}{%- do columns.update(scope['columns']) -%}{%- endfor -%}
{%- set measured = [] -%}
{%- for column in columns.values() if column['window'] is none -%}
    {%- do measured.append(column['source']['plan']['suffix']) -%}
{%- endfor -%}
{%- set has_line = scopes | selectattr('has_interval_number') | list | length > 0 -%}
{%- set keeps_unshown = has_line and chart['compare_to'] is not none -%}
{%- set ctes = [chart_date_range_cte(chart)] + chart_user_ctes(chart, plan) -%}
{%- do ctes.append(chart_sessions_ctes(chart, plan, has_key=false)) -%}
{%- for source in sources -%}
    {%- do ctes.extend(chart_formula_session_ctes(source, columns)) -%}
{%- endfor -%}
{%- do ctes.extend(chart_formula_active_ctes(columns)) -%}
{%- do ctes.append(chart_intervals_ctes(chart, keeps_unshown)) -%}
{%- do ctes.extend(chart_formula_window_ctes(chart, columns)) -%}
{%- for scope in scopes -%}
    {%- if scope['keys'] -%}
        {%- do ctes.extend(chart_formula_lines_ctes(chart, plan, scope, measured)) -%}
    {%- endif -%}
    {%- do ctes.append(chart_formula_metrics_cte(chart, scope)) -%}
    {%- do ctes.extend(chart_formula_arguments_ctes(scope)) -%}
{%- endfor -%}
{%- set selects = [] -%}
{%- for formula in chart['formulas'] -%}
    {%- for scope in scopes if formula['text'] in scope['formulas'] | map(attribute='text') -%}
        {%- do selects.append(chart_formula_select(chart, scope, formula['text'])) -%}
    {%- endfor -%}
{%- endfor -%}
with {{ ctes | join(',\n\n') }},

{{ 'formulas_in_all_intervals' if keeps_unshown else 'final' }} as (
    {{ selects | join('\n\nunion all\n\n') | indent(4) }}
)
{%- if keeps_unshown %},

final as (
    select * from formulas_in_all_intervals
    where interval_start is not null
)
{%- endif %}

select * from final
{%- endmacro %}
