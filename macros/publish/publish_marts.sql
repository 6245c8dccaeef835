{#
    The models of models/marts that a build made, in the order of their names.

    {% for mart in publish_marts(results) %}
#}
{% macro publish_marts(results) %}
    {%- set marts = [] -%}
    {%- for result in results -%}
        {%- if result.node.resource_type == 'model'
            and result.node.fqn[:2] == ['user_sessions', 'marts'] -%}
            {%- do marts.append(result.node) -%}
        {%- endif -%}
    {%- endfor -%}
    {{- return(marts | sort(attribute='alias')) -}}
{% endmacro %}
