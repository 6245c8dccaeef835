{#
    The functions of a formula: the kind of call, what stands in its parentheses, and the functions
    that a window takes as its metric. A metric's parentheses hold a label, an expression's hold
    expressions.

    {{ formula_functions()['ROLLAVG']['arguments'] }} -> ['metric', 'label', 'intervals']
#}
{% macro formula_functions() %}
    {%- set sums = ['SESSIONTOTALS', 'UNIQUES', 'EVENTTOTALS', 'PROPSUM'] -%}
    {%- set metrics = sums + ['PROPAVG', 'PROPMIN', 'PROPMAX', 'AVG', 'ACTIVE'] -%}
    {%- set functions = {} -%}
    {%- for name, kind, arguments in [
        ('SESSIONTOTALS', 'metric', ['label']),
        ('UNIQUES', 'metric', ['label']),
        ('EVENTTOTALS', 'metric', ['label']),
        ('PROPSUM', 'metric', ['label']),
        ('HIST', 'distribution', ['label']),
        ('PROPAVG', 'metric', ['label']),
        ('PROPMIN', 'metric', ['label']),
        ('PROPMAX', 'metric', ['label']),
        ('PERCENTILE', 'metric', ['label', 'fraction']),
        ('AVG', 'metric', ['label']),
        ('ACTIVE', 'metric', ['label']),
        ('CUMSUM', 'window', ['metric', 'label']),
        ('ROLLAVG', 'window', ['metric', 'label', 'intervals']),
        ('ROLLWIN', 'window', ['metric', 'label', 'intervals']),
        ('TRENDLINE', 'expression', ['expression']),
        ('EXP', 'expression', ['expression']),
        ('LN', 'expression', ['expression']),
        ('LOG', 'expression', ['expression', 'base']),
        ('LOG10', 'expression', ['expression']),
        ('POWER', 'expression', ['expression', 'exponent']),
        ('SQRT', 'expression', ['expression']),
    ] -%}
        {%- do functions.update({name: {
            'kind': kind,
            'arguments': arguments,
            'metrics': [] if kind != 'window' else sums if name == 'CUMSUM' else metrics,
        }}) -%}
    {%- endfor -%}
    {{- return(functions) -}}
{% endmacro %}
