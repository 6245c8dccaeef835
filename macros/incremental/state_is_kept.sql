{#
    Whether this run goes on from the events of an earlier one: all their tables are there, and no
    rebuild is asked for.

    {{ state_is_kept() }}
#}
{% macro state_is_kept() %}
    {%- for name in state_tables() if state_relation(name) is none -%}
        {{- return(false) -}}
    {%- endfor -%}
    {{- return(true) -}}
{% endmacro %}
