{#
    A value as a JSON object; null where it is not one (not valid JSON, or a list or scalar).

    {{ adapter_json_object('event_properties') }}
#}
{% macro adapter_json_object(expression) %}
    {{- return(adapter.dispatch('adapter_json_object', 'user_sessions')(expression)) -}}
{% endmacro %}

{# Few objects begin with blanks, and a search for a pattern takes longer. #}
{% macro duckdb__adapter_json_object(expression) -%}
case
    when
        starts_with(cast({{ expression }} as text), '{')
        or regexp_matches(cast({{ expression }} as text), '^\s*\{')
        then try_cast({{ expression }} as json)
end
{%- endmacro %}
