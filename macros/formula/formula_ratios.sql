{#
    The metrics that are one metric divided by another, as numerator and denominator. In a window
    the mean of lengths is one too.

    {{ formula_ratios()['AVG'] }} -> ['sessiontotals', 'uniques']
#}
{% macro formula_ratios(is_window=false) %}
    {%- set ratios = {
        'AVG': ['sessiontotals', 'uniques'],
        'ACTIVE': ['uniques', 'active_users'],
    } -%}
    {{- return(dict(ratios, PROPAVG=['propsum', 'sessiontotals']) if is_window else ratios) -}}
{% endmacro %}
