{#
    The columns of fct_sessions that depend on the project's settings, as items of a select
    list: first and last values, (none) where an event had none, and counts of event types.

    {{ session_value_columns(['platform'], ['Page Viewed']) | join(', ') }}
#}
{% macro session_value_columns(properties, event_types) %}
    {%- set columns = [] -%}
    {%- for property in properties -%}
        {%- for side in ['first', 'last'] -%}
            {%- set column = side ~ '_' ~ column_suffix(property) -%}
            {%- do columns.append('coalesce(' ~ column ~ ", '(none)') as " ~ column) -%}
        {%- endfor -%}
    {%- endfor -%}
    {%- for event_type in event_types -%}
        {%- set column = 'count_' ~ column_suffix(event_type) -%}
        {%- do columns.append(
            'cast(' ~ column ~ ' as ' ~ adapter_type_bigint() ~ ') as ' ~ column
        ) -%}
    {%- endfor -%}
    {{- return(columns) -}}
{% endmacro %}
