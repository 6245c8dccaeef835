{#
    Whether a set of texts has all of some values and no other.

    {{ adapter_set_equals(set, ['red', 'blue']) }}
#}
{% macro adapter_set_equals(set_of_texts, values) %}
    {{- return(adapter.dispatch('adapter_set_equals', 'user_sessions')(set_of_texts, values)) -}}
{% endmacro %}

{% macro duckdb__adapter_set_equals(set_of_texts, values) -%}
list_sort(
    list_distinct(
        {{ set_of_texts | indent(8) }}
    )
) = list_sort(list_distinct([{{ quoted_texts(values) }}]))
{%- endmacro %}
