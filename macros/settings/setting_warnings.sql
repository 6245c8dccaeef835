{#
    Returns the thresholds of the var warnings, checked, with the defaults of those not given.

    {% set thresholds = setting_warnings(var('warnings')) %}
#}
{% macro setting_warnings(warnings) %}
    {%- set thresholds = {
        'rejected_share': 0.05, 'late_share': 0.2, 'share_of_usual': 0.5, 'new_event_types': true,
    } -%}
    {%- if warnings is not mapping -%}
        {%- do setting_error(
            'warnings', "'" ~ warnings ~ "'", 'any of ' ~ thresholds | join(', ')
        ) -%}
    {%- endif -%}
    {%- for name, value in warnings.items() -%}
        {%- do setting_choice('warnings', name, thresholds | list) -%}
        {%- if name == 'new_event_types' and value is not boolean -%}
            {%- do setting_error('warnings', name ~ " is '" ~ value ~ "'", 'true or false') -%}
        {%- elif name != 'new_event_types' -%}
            {%- do chart_check_number('warnings: ' ~ name, value, most=1) -%}
        {%- endif -%}
        {%- do thresholds.update({name: value}) -%}
    {%- endfor -%}
    {{- return(thresholds) -}}
{% endmacro %}
