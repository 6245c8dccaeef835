{#
    The operator that holds where another does not.

    {{ chart_opposite('<') }} -> >=
#}
{% macro chart_opposite(operator) %}
    {{- return({
        '<': '>=', '<=': '>', '>': '<=', '>=': '<', '=': '!=', '!=': '='
    }[operator]) -}}
{% endmacro %}
