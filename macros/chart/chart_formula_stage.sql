{#
    The CTE that has the metrics of a scope and the arguments of functions up to a level.

    {{ chart_formula_stage(scope, 0) }} -> metrics
    {{ chart_formula_stage(scope, 2) }} -> metrics_and_arguments_2
#}
{% macro chart_formula_stage(scope, level) %}
    {{- return(
        'metrics' ~ ('_and_arguments' if level > 0) ~ ('_' ~ level if level > 1) ~ scope['suffix']
    ) -}}
{% endmacro %}
