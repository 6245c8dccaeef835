{#
    Moves the operators of a formula that bind at least so much from those that wait to the items.

    {% do formula_release(state, 1) %}
#}
{% macro formula_release(state, binds) %}
    {%- set waiting = state['waiting'] -%}
    {%- for position in range(waiting | length) if waiting[-1]['binds'] >= binds -%}
        {%- do state['items'].append(waiting.pop()) -%}
    {%- endfor -%}
{% endmacro %}
