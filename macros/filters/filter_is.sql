{#
    Whether a text is one of some values, or none of them.

    {{ filter_is('country', ['US'], is_negative=false) }} -> (country = 'US')
#}
{% macro filter_is(text, values, is_negative) %}
    {%- if values | length == 1 -%}
        {{- return(
            '(' ~ text ~ (' <> ' if is_negative else ' = ') ~ quote_text(values[0]) ~ ')'
        ) -}}
    {%- endif -%}
    {{- return(
        '(' ~ text ~ (' not in (' if is_negative else ' in (') ~ quoted_texts(values) ~ '))'
    ) -}}
{% endmacro %}
