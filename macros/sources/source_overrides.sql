{#
    The var event_columns, checked: {contract column: SQL expression over the raw row}.

    {% set overrides = source_overrides(var('event_columns')) %}
#}
{% macro source_overrides(event_columns) %}
    {%- if event_columns is not mapping -%}
        {%- do setting_error(
            'event_columns', "'" ~ event_columns ~ "' is not a dict",
            '{contract column: SQL expression}'
        ) -%}
    {%- endif -%}
    {%- for column, expression in event_columns.items() -%}
        {%- do setting_choice('event_columns', column, source_contract_columns()) -%}
        {%- if expression is not string or not expression -%}
            {%- do setting_error(
                'event_columns', column ~ " is '" ~ expression ~ "'", 'a SQL expression as text'
            ) -%}
        {%- endif -%}
    {%- endfor -%}
    {{- return(event_columns) -}}
{% endmacro %}
