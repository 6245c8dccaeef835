{#
    Returns an argument of a call that is no expression: a metric, a label, a number of intervals
    or a fraction.

    {% set label = formula_argument(state, 'UNIQUES', 'label', token) %}
#}
{% macro formula_argument(state, function, argument, token) %}
    {%- if argument == 'label' -%}
        {{- return(formula_label(state, token)) -}}
    {%- elif argument == 'metric' -%}
        {%- set metrics = formula_functions()[function]['metrics'] -%}
        {%- if token['text'] | upper not in metrics -%}
            {%- do formula_error(formula_found(token), 'a metric: ' ~ metrics | join(', ')) -%}
        {%- endif -%}
        {{- return(token['text'] | upper) -}}
    {%- endif -%}
    {%- set number = token['text'] | float if token['kind'] == 'number' else -1 -%}
    {%- if argument == 'fraction' and not 0 <= number <= 1 -%}
        {%- do formula_error(formula_found(token), 'a number from 0 to 1') -%}
    {%- elif argument == 'intervals'
        and ('.' in token['text'] or not 1 <= number <= 1000) -%}
        {%- do formula_error(formula_found(token), 'a whole number from 1 to 1000') -%}
    {%- endif -%}
    {{- return(token['text'] | int if argument == 'intervals' else formula_number(token)) -}}
{% endmacro %}
