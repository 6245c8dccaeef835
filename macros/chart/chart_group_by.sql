{#
    Returns the group-by of a session object, checked: {property, value}; none where there is none.

    {% set group_by = chart_group_by('sessions.A.group_by', {'property': 'country'}) %}
#}
{% macro chart_group_by(argument, group_by) %}
    {%- if group_by is none -%}{{- return(none) -}}{%- endif -%}
    {%- do chart_check_keys(argument, group_by, ['property', 'value']) -%}
    {%- do property_parts(group_by.get('property') | string, argument ~ '.property') -%}
    {{- return({
        'property': group_by['property'],
        'value': setting_choice(
            argument ~ '.value', group_by.get('value', 'first'), ['first', 'last', 'each']
        ),
    }) -}}
{% endmacro %}
