{#
    The value that events of one session share: session_id, or any other property.

    {{ session_value('event.visit', promoted=[]) }} -> (event_properties ->> 'visit')
#}
{% macro session_value(property, promoted) %}
    {%- if property == 'session_id' -%}{{- return('session_id') -}}{%- endif -%}
    {{- return('(' ~ property_value(property, promoted) ~ ')' if '.' in property else property) -}}
{% endmacro %}
