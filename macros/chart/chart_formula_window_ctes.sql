{#
    Returns the CTEs that count users over windows of intervals, for every column of that kind.

    {% do ctes.extend(chart_formula_window_ctes(chart, columns)) %}
#}
{% macro chart_formula_window_ctes(chart, columns) %}
    {%- set ctes = [] -%}
    {%- for name, column in columns.items() if column['window'] is not none -%}
        {%- set source, session = column['source'], column['member']['session'] -%}
        {%- set is_active = column['metric'] == 'active_users' -%}
        {%- set plan = source['active_plan' if is_active else 'plan'] -%}
        {%- do ctes.append(chart_users_in_windows_ctes(
            chart,
            'active_user_intervals' ~ plan['suffix'] if is_active
                else 'qualifying_sessions' ~ plan['suffix']
                    ~ ('\nwhere ' ~ session ~ ' = 1' if session else ''),
            plan['dimensions'],
            name,
            none if column['window'] == 'so_far' else column['window']
        )) -%}
    {%- endfor -%}
    {{- return(ctes) -}}
{% endmacro %}
