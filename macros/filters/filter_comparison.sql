{#
    Whether a text compares to one value: as a number, by a part of it in any letter case, or by
    a glob. Called by filter_condition.

    {{ filter_comparison('page', 'starts with', 'starts with', '/p') }}
    -> position('/p' in lower(page)) = 1
#}
{% macro filter_comparison(text, operator, kind, value) %}
    {%- if kind == 'number' -%}
        {{- return(
            adapter_text_as_number(text) ~ ' ' ~ operator ~ ' cast(' ~ quote_text(value) ~ ' as '
            ~ adapter_type_double() ~ ')'
        ) -}}
    {%- elif kind == 'glob' -%}
        {{- return(adapter_matches_pattern(text, glob_pattern(value))) -}}
    {%- endif -%}
    {%- set part = quote_text(value.lower()) if value.isascii()
        else 'lower(' ~ quote_text(value) ~ ')' -%}
    {{- return(
        'position(' ~ part ~ ' in lower(' ~ text ~ '))'
        ~ (' > 0' if kind == 'contains' else ' = 1')
    ) -}}
{% endmacro %}
