{#
    An expression in parentheses, on lines of its own where it is long; a function's name may stand
    before, a further argument behind it.

    {{ formula_enclosed('a + b') }} -> (a + b)
    {{ formula_enclosed('a', 'nullif', '0') }} -> nullif(a, 0)
#}
{% macro formula_enclosed(sql, name='', behind=none) %}
    {%- set items = [sql] + ([behind] if behind is not none else []) -%}
    {%- if '\n' not in sql and sql | length < 70 -%}
        {{- return(name ~ '(' ~ items | join(', ') ~ ')') -}}
    {%- endif -%}
    {{- return(name ~ '(\n    ' ~ items | join(',\n') | indent(4) ~ '\n)') -}}
{% endmacro %}
