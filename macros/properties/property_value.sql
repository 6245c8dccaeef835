{#
    The value of a property at the time of an event, as text: a column of stg_events where
    it is built in or promoted, else taken out of the JSON.

    {{ property_value('event.page', promoted=[]) }} -> event_properties ->> 'page'
#}
{% macro property_value(property, promoted) %}
    {%- set parts = property_parts(property, 'property') -%}
    {%- if parts['namespace'] is none or property in promoted -%}
        {{- return(parts['column']) -}}
    {%- endif -%}
    {{- return(adapter_json_text(parts['namespace'] ~ '_properties', parts['key'])) -}}
{% endmacro %}
