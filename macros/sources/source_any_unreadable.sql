{#
    Whether any of a row's times is given but cannot be read; only text can be unreadable.

    {{ source_any_unreadable(['event_time', 'loaded_at'], types) }}
#}
{% macro source_any_unreadable(columns, types) %}
    {%- set conditions = [] -%}
    {%- for column in columns -%}
        {%- set kind = types.get(column, 'text') | upper -%}
        {%- set is_known = column in types or not types -%}
        {%- if is_known and kind != 'DATE' and not kind.startswith('TIMESTAMP') -%}
            {%- do conditions.append(
                '(' ~ source_text(column) ~ ' is not null and '
                ~ adapter_utc_timestamp(column, kind, column) ~ ' is null)'
            ) -%}
        {%- endif -%}
    {%- endfor -%}
    {{- return('(' ~ conditions | join('\nor ') ~ ')' if conditions else 'false') -}}
{% endmacro %}
