{#
    Texts as SQL literals with commas between.

    {{ quoted_texts(['US', "O'Brien"]) }} -> 'US', 'O''Brien'
#}
{% macro quoted_texts(values) %}
    {%- set literals = [] -%}
    {%- for value in values -%}{%- do literals.append(quote_text(value)) -%}{%- endfor -%}
    {{- return(literals | join(', ')) -}}
{% endmacro %}
