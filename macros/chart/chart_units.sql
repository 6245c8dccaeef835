{# The calendar units of intervals and ranges, smallest first. #}
{% macro chart_units() %}
    {{- return(['hour', 'day', 'week', 'month', 'quarter', 'year']) -}}
{% endmacro %}
