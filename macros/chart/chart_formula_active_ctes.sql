{#
    Returns the CTEs of the active users that formulas divide by: their number per interval, and
    where windows count them, in which intervals each was active.

    {% do ctes.extend(chart_formula_active_ctes(columns)) %}
#}
{% macro chart_formula_active_ctes(columns) %}
    {%- set counted, listed = {}, {} -%}
    {%- for column in columns if column['metric'] == 'active_users' -%}
        {%- set term = column['term'] -%}
        {%- do (counted if column['window'] is none else listed).update({
            term['active_suffix']: term
        }) -%}
    {%- endfor -%}
    {%- set ctes = [] -%}
    {%- for term in counted.values() -%}
        {%- do ctes.append(chart_active_users_cte(term['chart'], term['active_plan'])) -%}
    {%- endfor -%}
    {%- for term in listed.values() -%}
        {%- do ctes.append(
            chart_active_users_cte(term['chart'], term['active_plan'], is_counted=false)
        ) -%}
    {%- endfor -%}
    {{- return(ctes) -}}
{% endmacro %}
