{#
    Whether a raw time is given but cannot be read: only text can be.

    {{ source_time_is_unreadable('event_time', 'TIMESTAMP') }} -> false
#}
{% macro source_time_is_unreadable(column, data_type) %}
    {%- if (data_type | upper).startswith('TIMESTAMP') or data_type | upper == 'DATE' -%}
        {{- return('false') -}}
    {%- endif -%}
    {{- return(
        '(' ~ source_text(column) ~ ' is not null and '
        ~ adapter_utc_timestamp(column, data_type, column) ~ ' is null)'
    ) -}}
{% endmacro %}
