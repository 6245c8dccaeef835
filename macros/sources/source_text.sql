{#
    A raw value as text, the empty text being null.

    {{ source_text('country') }} -> nullif(cast(country as text), '')
#}
{% macro source_text(expression) %}
    {{- return("nullif(cast(" ~ expression ~ " as text), '')") -}}
{% endmacro %}
