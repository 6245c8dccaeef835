{#
    What events of one session share by the project's definition, as text; null where it is no
    property.

    {{ session_value_as_text() }} -> cast(session_id as text)
#}
{% macro session_value_as_text() %}
    {%- set property = setting_session_definition(var('session_definition'))['property'] -%}
    {%- set promoted = setting_list('promoted_properties', var('promoted_properties')) -%}
    {{- return(
        'cast(' ~ (session_value(property, promoted) if property else 'null') ~ ' as '
        ~ adapter_type_text() ~ ')'
    ) -}}
{% endmacro %}
