{#
    The text of one key of a JSON object; null where the key is missing or JSON null. Plain
    keys are written as they are, any other as a JSON pointer (RFC 6901), which has no
    special characters but / and ~.

    {{ adapter_json_text('event_properties', 'page') }} -> event_properties ->> 'page'
    {{ adapter_json_text('user_properties', 'a b') }} -> user_properties ->> '/a b'
#}
{% macro adapter_json_text(json, key) %}
    {{- return(adapter.dispatch('adapter_json_text', 'user_sessions')(json, key)) -}}
{% endmacro %}

{% macro duckdb__adapter_json_text(json, key) %}
    {%- if modules.re.fullmatch('[A-Za-z_][A-Za-z0-9_]*', key) -%}
        {{- return(json ~ ' ->> ' ~ quote_text(key)) -}}
    {%- endif -%}
    {%- set pointer = '/' ~ key.replace('~', '~0').replace('/', '~1') -%}
    {{- return(json ~ ' ->> ' ~ quote_text(pointer)) -}}
{% endmacro %}
