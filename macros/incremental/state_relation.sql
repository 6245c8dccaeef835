{#
    Returns the table of a model as an earlier run left it, where this run goes on from that; none
    where there is none, or where it is built anew.

    {% set earlier_sessions = state_relation('fct_sessions') %}
#}
{% macro state_relation(name) %}
    {%- if not execute or flags.FULL_REFRESH or model.config.materialized == 'unit' -%}
        {{- return(none) -}}
    {%- endif -%}
    {{- return(state_found(name)) -}}
{% endmacro %}
