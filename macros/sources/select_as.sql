{#
    An expression under a name, as one item of a select list; the name below a long one.

    {{ select_as('domain_userid', 'user_id') }} -> domain_userid as user_id
    {{ select_as('user_id', 'user_id') }} -> user_id
#}
{% macro select_as(expression, name) %}
    {%- if expression == name -%}{{- return(name) -}}{%- endif -%}
    {%- set is_long = '\n' not in expression and (expression ~ name) | length > 80 -%}
    {{- return(expression ~ ('\n    as ' if is_long else ' as ') ~ name) -}}
{% endmacro %}
