{#
    Whether a set of texts has all, or any, of some values.

    {{ adapter_set_has('all', set, ['red', 'blue']) }} -> list_has_all(set, ['red', 'blue'])
#}
{% macro adapter_set_has(how_many, set_of_texts, values) %}
    {{- return(
        adapter.dispatch('adapter_set_has', 'user_sessions')(how_many, set_of_texts, values)
    ) -}}
{% endmacro %}

{% macro duckdb__adapter_set_has(how_many, set_of_texts, values) -%}
list_has_{{ how_many }}(
    {{ set_of_texts | indent(4) }},
    [{{ quoted_texts(values) }}]
)
{%- endmacro %}
