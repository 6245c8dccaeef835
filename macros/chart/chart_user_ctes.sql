{#
    Returns the CTEs on users that the segments of a chart need: performed_1, performed_2, ...
    and first_activity.

    {% do ctes.extend(chart_user_ctes(chart, plan)) %}
#}
{% macro chart_user_ctes(chart, plan) %}
    {%- set ctes = [] -%}
    {%- for item in plan['performed'] -%}
        {%- do ctes.append(chart_performed_cte(chart, plan, item, 'performed_' ~ loop.index)) -%}
    {%- endfor -%}
    {%- if chart['segments'] | selectattr('users', 'equalto', 'new') | list -%}
        {%- do ctes.append(chart_first_activity_cte(chart, plan)) -%}
    {%- endif -%}
    {{- return(ctes) -}}
{% endmacro %}
