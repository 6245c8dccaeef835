{#
    A select of items: one on the line of its keyword, more below it.

    {{ select_list(['user_id']) }} -> select user_id
#}
{% macro select_list(items) %}
    {%- if items | length == 1 and '\n' not in items[0] -%}
        {{- return('select ' ~ items[0]) -}}
    {%- endif -%}
    {{- return('select\n    ' ~ items | join(',\n') | indent(4)) -}}
{% endmacro %}
