{#
    Returns the CTEs behind metrics that name the arguments of functions, one for each level: an
    argument may hold functions whose arguments were named before.

    {% do ctes.extend(chart_formula_arguments_ctes(scope)) %}
#}
{% macro chart_formula_arguments_ctes(scope) %}
    {%- set ctes = [] -%}
    {%- for level, arguments in scope['arguments'] | groupby('level') -%}
        {%- set items = ['*'] -%}
        {%- for argument in arguments -%}
            {%- do items.append(select_as(argument['sql'], argument['name'])) -%}
        {%- endfor -%}
        {%- do ctes.append(
            chart_formula_stage(scope, level) ~ ' as (\n    ' ~ select_list(items) | indent(4)
            ~ '\n    from ' ~ chart_formula_stage(scope, level - 1) ~ '\n)'
        ) -%}
    {%- endfor -%}
    {{- return(ctes) -}}
{% endmacro %}
