{#
    Returns the CTEs of one label: its qualifying sessions, and their metrics per interval.

    {% do ctes.extend(chart_formula_term_ctes(term, columns)) %}
#}
{% macro chart_formula_term_ctes(term, columns) %}
    {%- set chart, plan = term['chart'], term['plan'] -%}
    {%- set taken = {
        'uniques': 'user_id', 'avg': 'user_id', 'eventtotals': 'events',
        'propsum': 'session_length_ms', 'propavg': 'session_length_ms',
        'propmin': 'session_length_ms', 'propmax': 'session_length_ms',
        'percentile': 'session_length_ms',
    } -%}
    {%- set needed, measured = ['user_id'] if chart['top'] else [], {} -%}
    {%- for column in columns
        if column['term']['suffix'] == term['suffix'] and column['metric'] != 'active_users' -%}
        {%- if column['metric'] in taken -%}{%- do needed.append(taken[column['metric']]) -%}{%- endif -%}
        {%- if column['window'] is none -%}
            {%- do measured.update({column['measured']: column}) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- set ctes = [chart_qualifying_sessions_cte(chart, plan, needed | unique | list)] -%}
    {%- if measured -%}
        {%- do ctes.append(chart_formula_measured_cte(term, measured)) -%}
    {%- endif -%}
    {{- return(ctes) -}}
{% endmacro %}
