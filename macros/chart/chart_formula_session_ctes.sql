{#
    Returns the CTEs of one source: its qualifying sessions, with the columns that the metrics of
    its labels take, and these metrics per line and interval.

    {% do ctes.extend(chart_formula_session_ctes(source, columns)) %}
#}
{% macro chart_formula_session_ctes(source, columns) %}
    {%- set taken = {'uniques': 'user_id'} -%}
    {%- for metric in ['propsum', 'propavg', 'propmin', 'propmax', 'percentile'] -%}
        {%- do taken.update({metric: 'session_length_ms'}) -%}
    {%- endfor -%}
    {%- set has_groups = ['segment_group', 'group_value']
        | select('in', source['plan']['dimensions']) | list | length > 0 -%}
    {%- set needed = ['user_id'] if source['chart']['top'] and has_groups else [] -%}
    {%- set measured, counting = {}, [] -%}
    {%- for name, column in columns.items()
        if column['member'] in source['members'] and column['metric'] != 'active_users' -%}
        {%- if column['metric'] in taken -%}{%- do needed.append(taken[column['metric']]) -%}
        {%- elif column['metric'] == 'eventtotals' -%}
            {%- do counting.append(column['member']['name']) -%}
        {%- endif -%}
        {%- if column['window'] is none -%}{%- do measured.update({name: column}) -%}{%- endif -%}
    {%- endfor -%}
    {%- set object = dict(source['chart']['objects'][0], counting=counting) -%}
    {%- set ctes = [chart_qualifying_sessions_cte(
        dict(source['chart'], objects=[object]), source['plan'], needed | unique | list
    )] -%}
    {%- if measured -%}
        {%- do ctes.append(chart_formula_measured_cte(source, measured)) -%}
    {%- endif -%}
    {{- return(ctes) -}}
{% endmacro %}
