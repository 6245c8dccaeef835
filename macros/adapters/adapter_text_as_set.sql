{#
    The elements of a text that is a JSON array, as a set of texts: a null is (none), what is no
    string is JSON text. Any other text is the set of itself.

    {{ adapter_text_as_set("coalesce(event_properties ->> 'tags', '(none)')") }}
#}
{% macro adapter_text_as_set(text) %}
    {{- return(adapter.dispatch('adapter_text_as_set', 'user_sessions')(text)) -}}
{% endmacro %}

{% macro duckdb__adapter_text_as_set(text) -%}
case
    when
        {{ text }} like '[%'
        and json_valid({{ text }})
        then list_transform(
            {{ text }} ->> '$[*]',
            lambda element: coalesce(element, '(none)')
        )
    else [{{ text }}]
end
{%- endmacro %}
