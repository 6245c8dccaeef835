{#
    Returns an operator of numbers, checked.

    {% set operator = chart_comparison('sessions.A.filters[0]', '>=') %}
#}
{% macro chart_comparison(argument, operator) %}
    {{- return(setting_choice(argument ~ '.op', operator, ['<', '<=', '>', '>=', '=', '!='])) -}}
{% endmacro %}
