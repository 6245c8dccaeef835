{#
    The promoted properties as items of a select list over stg_events' JSON columns.

    {{ promoted_columns(['event.page']) }} -> ["event_properties ->> 'page' as event__page"]
#}
{% macro promoted_columns(promoted) %}
    {%- set columns = [] -%}
    {%- for property in promoted -%}
        {%- set parts = property_parts(property, 'promoted_properties') -%}
        {%- if parts['namespace'] is none -%}
            {%- do setting_error(
                'promoted_properties', "'" ~ property ~ "' is a column already",
                'event.<key> or user.<key>'
            ) -%}
        {%- endif -%}
        {%- do columns.append(select_as(property_value(property, []), parts['column'])) -%}
    {%- endfor -%}
    {{- return(columns) -}}
{% endmacro %}
