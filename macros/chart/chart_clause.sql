{#
    Conditions behind the keyword that they follow: one on its line, more below it.

    {{ chart_clause('where', ['is_active']) }} -> where is_active
#}
{% macro chart_clause(keyword, conditions) %}
    {%- if conditions | length == 1 and conditions[0] | length < 70 -%}
        {{- return(keyword ~ ' ' ~ conditions[0]) -}}
    {%- endif -%}
    {{- return(keyword ~ '\n    ' ~ conditions | join('\nand ') | indent(4)) -}}
{% endmacro %}
