{#
    A text as a SQL literal. Every value that a user types reaches SQL through this macro.

    {{ quote_text("O'Brien") }} -> 'O''Brien'
#}
{% macro quote_text(value) %}
    {{- return(dbt.string_literal(dbt.escape_single_quotes(value | string))) -}}
{% endmacro %}
