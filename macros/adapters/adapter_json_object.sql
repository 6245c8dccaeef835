{#
    A value as a JSON object; null where it is not one (not valid JSON, or a list or scalar).

    {{ adapter_json_object('event_properties') }}
#}
{% macro adapter_json_object(expression) %}
    {{- return(adapter.dispatch('adapter_json_object', 'user_sessions')(expression)) -}}
{% endmacro %}

{% macro duckdb__adapter_json_object(expression) -%}
case
    when regexp_matches(cast({{ expression }} as text), '^\s*\{')
        then try_cast({{ expression }} as json)
end
{%- endmacro %}
