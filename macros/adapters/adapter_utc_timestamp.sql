{#
    A raw time as a timestamp in UTC; null where it cannot be read. Text is read as
    YYYY-MM-DD[ HH:MM:SS[.ffffff]], with T or a blank between and Z or an offset behind;
    without an offset it is UTC. Numbers are an error: their unit is unknown.

    {{ adapter_utc_timestamp('event_time', 'TIMESTAMP', 'event_time') }}
#}
{% macro adapter_utc_timestamp(expression, data_type, column_name) %}
    {{- return(
        adapter.dispatch('adapter_utc_timestamp', 'user_sessions')(
            expression, data_type, column_name
        )
    ) -}}
{% endmacro %}

{% macro duckdb__adapter_utc_timestamp(expression, data_type, column_name) %}
    {%- set kind = data_type | upper -%}
    {%- if kind == 'TIMESTAMP' -%}{{- return(expression) -}}{%- endif -%}
    {%- if kind in ['TIMESTAMP WITH TIME ZONE', 'TIMESTAMPTZ'] -%}
        {{- return("(" ~ expression ~ ") at time zone 'UTC'") -}}
    {%- endif -%}
    {%- if kind == 'DATE' or kind.startswith('TIMESTAMP') -%}
        {{- return('cast(' ~ expression ~ ' as timestamp)') -}}
    {%- endif -%}
    {%- if kind not in ['VARCHAR', 'CHARACTER VARYING', 'TEXT', 'JSON', '"NULL"', 'NULL'] -%}
        {%- do setting_error(
            'event_columns', column_name ~ ' is of type ' ~ data_type,
            'a timestamp, a date or text; for a number say its unit, for example {'
            ~ column_name ~ ': "epoch_ms(' ~ column_name ~ ')"}'
        ) -%}
    {%- endif -%}
    {{- return(duckdb_text_as_utc_timestamp(expression)) -}}
{% endmacro %}
