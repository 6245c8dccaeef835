{#
    Returns what a function makes of its arguments. An argument that is more than a column or a
    number becomes a column first, because the function names it more than once.

    {{ formula_function('SQRT', [formula_operand('uniques_a')], scope)['sql'] }}
    -> case when uniques_a >= 0 then sqrt(uniques_a) end
#}
{% macro formula_function(function, arguments, scope) %}
    {%- if function == 'TRENDLINE' and not scope['has_intervals'] -%}
        {{- return(arguments[0]) -}}
    {%- endif -%}
    {%- set names, levels = [], [] -%}
    {%- for argument in arguments -%}
        {%- set named = formula_named(argument, scope) -%}
        {%- do names.append(named['sql']) -%}{%- do levels.append(named['level']) -%}
    {%- endfor -%}
    {%- if function == 'TRENDLINE' -%}
        {%- do scope.update({'has_interval_number': true}) -%}
        {%- set sql = trendline(names[0], 'interval_number', scope['keys']) -%}
    {%- elif function == 'EXP' -%}{%- set sql = exp(names[0]) -%}
    {%- elif function == 'LN' -%}{%- set sql = ln(names[0]) -%}
    {%- elif function == 'LOG10' -%}{%- set sql = log10(names[0]) -%}
    {%- elif function == 'LOG' -%}{%- set sql = logarithm(names[0], names[1]) -%}
    {%- elif function == 'POWER' -%}{%- set sql = power(names[0], names[1]) -%}
    {%- else -%}{%- set sql = sqrt(names[0]) -%}
    {%- endif -%}
    {{- return(formula_operand(sql, level=levels | max)) -}}
{% endmacro %}
