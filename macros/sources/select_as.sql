{#
    An expression under a name, as one item of a select list.

    {{ select_as('domain_userid', 'user_id') }} -> domain_userid as user_id
    {{ select_as('user_id', 'user_id') }} -> user_id
#}
{% macro select_as(expression, name) %}
    {%- if expression == name -%}{{- return(name) -}}{%- endif -%}
    {{- return(expression ~ ' as ' ~ name) -}}
{% endmacro %}
