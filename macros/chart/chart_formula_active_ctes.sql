{#
    Returns the CTEs of the active users that formulas divide by: their number per interval, and
    where windows count them, in which intervals each was active.

    {% do ctes.extend(chart_formula_active_ctes(columns)) %}
#}
{% macro chart_formula_active_ctes(columns) %}
    {%- set ctes = {} -%}
    {%- for column in columns.values() if column['metric'] == 'active_users' -%}
        {%- set source, is_counted = column['source'], column['window'] is none -%}
        {%- do ctes.update({
            [source['active_plan']['suffix'], is_counted] | string: chart_active_users_cte(
                source['chart'], source['active_plan'], is_counted
            )
        }) -%}
    {%- endfor -%}
    {{- return(ctes.values() | list) -}}
{% endmacro %}
