{#
    Returns a filter by the length of a session, checked: {kind, op, milliseconds}.

    {% set filter = chart_duration_filter('sessions.A.filters[0]', {'value': 60}) %}
#}
{% macro chart_duration_filter(argument, duration) %}
    {%- do chart_check_keys(argument, duration, ['op', 'value', 'unit']) -%}
    {%- set unit = setting_choice(
        argument ~ '.unit', duration.get('unit', 'seconds'), length_units() | list
    ) -%}
    {%- set value = chart_check_number(argument ~ '.value', duration.get('value')) -%}
    {%- set milliseconds = (value * length_units()[unit]['milliseconds']) | round(6) -%}
    {{- return({
        'kind': 'duration',
        'op': chart_comparison(argument, duration.get('op', '>=')),
        'milliseconds': milliseconds | int if milliseconds == milliseconds | int else milliseconds,
    }) -}}
{% endmacro %}
