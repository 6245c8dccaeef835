{#
    Returns where a column of metrics comes from: {relation, column, keys}; the keys are the columns
    besides the interval that it is joined by.

    {{ chart_formula_source('uniques_a', column) }}
    -> {'relation': 'measured_a', 'column': 'uniques', 'keys': []}
#}
{% macro chart_formula_source(name, column) %}
    {%- set term = column['term'] -%}
    {%- set is_active = column['metric'] == 'active_users' -%}
    {%- set keys = term['active_plan' if is_active else 'plan']['dimensions'] -%}
    {%- if column['window'] is not none -%}
        {{- return({'relation': name, 'column': 'users', 'keys': keys}) -}}
    {%- elif is_active -%}
        {{- return({'relation': name, 'column': 'active_users', 'keys': keys}) -}}
    {%- endif -%}
    {{- return({
        'relation': 'measured' ~ term['suffix'], 'column': column['measured'], 'keys': keys
    }) -}}
{% endmacro %}
