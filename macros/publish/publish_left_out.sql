{#
    The names of the models that a build did not make, but for charts and what reads them, which may
    be left out.

    {{ publish_left_out(results) }} -> ['fct_sessions', 'stg_events']
#}
{% macro publish_left_out(results) %}
    {%- set built = results | map(attribute='node.unique_id') | list -%}
    {%- set charts, names = [], [] -%}
    {%- for node in graph.nodes.values() if node.resource_type == 'model'
        and node.fqn[:3] == ['user_sessions', 'marts', 'charts'] -%}
        {%- do charts.append(node.unique_id) -%}
    {%- endfor -%}
    {%- for node in graph.nodes.values() if node.resource_type == 'model'
        and node.package_name == 'user_sessions'
        and node.unique_id not in built + charts
        and not node.depends_on.nodes | select('in', charts) | list -%}
        {%- do names.append(node.name) -%}
    {%- endfor -%}
    {{- return(names | sort) -}}
{% endmacro %}
