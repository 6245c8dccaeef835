{#
    Splits a property name into its namespace and key. A bare name is a built-in column of
    stg_events; event.<key> and user.<key> are JSON properties, the key being all that
    follows the first dot. The column is the name that the value has in SQL.

    {% set parts = property_parts('event.page', 'session_properties') %}
    -> {'namespace': 'event', 'key': 'page', 'column': 'event__page'}
#}
{% macro property_parts(property, setting) %}
    {%- set built_in = built_in_properties() -%}
    {%- if property in built_in -%}
        {{- return({'namespace': none, 'key': property, 'column': property}) -}}
    {%- endif -%}
    {%- set namespace, dot, key = property.partition('.') -%}
    {%- if namespace not in ['event', 'user'] or not key -%}
        {%- do setting_error(
            setting, "unknown property '" ~ property ~ "'",
            'event.<key>, user.<key>, or one of ' ~ built_in | join(', ')
        ) -%}
    {%- endif -%}
    {{- return({
        'namespace': namespace, 'key': key, 'column': namespace ~ '__' ~ column_suffix(key)
    }) -}}
{% endmacro %}
