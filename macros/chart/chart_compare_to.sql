{#
    Returns how much earlier the compared range is, checked: {previous, unit}; none where nothing
    is compared.

    {% set compare_to = chart_compare_to({'previous': 1, 'unit': 'week'}) %}
#}
{% macro chart_compare_to(compare_to) %}
    {%- if compare_to is none -%}{{- return(none) -}}{%- endif -%}
    {%- do chart_check_keys('compare_to', compare_to, ['previous', 'unit']) -%}
    {{- return({
        'previous': chart_check_number(
            'compare_to.previous', compare_to.get('previous', 1), least=1, is_whole=true,
            most=100000
        ),
        'unit': setting_choice('compare_to.unit', compare_to.get('unit'), chart_units()),
    }) -}}
{% endmacro %}
