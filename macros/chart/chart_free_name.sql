{#
    Returns a column name that is not among the taken ones yet, and adds it to them.

    {{ chart_free_name('count_search', ['count_search']) }} -> count_search_2
#}
{% macro chart_free_name(name, taken) %}
    {%- set numbered = [name] -%}
    {%- for number in range(2, taken | length + 3) -%}
        {%- do numbered.append(name ~ '_' ~ number) -%}
    {%- endfor -%}
    {%- set free = numbered | reject('in', taken) | first -%}
    {%- do taken.append(free) -%}
    {{- return(free) -}}
{% endmacro %}
