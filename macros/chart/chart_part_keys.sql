{#
    Returns the columns that say to which session an event belongs.

    {{ chart_part_keys(chart, plan) }} -> ['user_id', 'session_value']
#}
{% macro chart_part_keys(chart, plan) %}
    {%- set definition = chart['settings']['definition'] -%}
    {%- set keys = chart_session_shape(chart, plan, false)['keys'] -%}
    {%- if definition['property'] -%}{%- do keys.append('session_value') -%}{%- endif -%}
    {%- if session_way(definition) != 'property' -%}
        {%- do keys.append('run_number') -%}
    {%- endif -%}
    {{- return(keys) -}}
{% endmacro %}
