{#
    Stops a run that would go on from tables that were built with other settings; for the models
    that come first.

    {% do state_check_earlier() %}
#}
{% macro state_check_earlier() %}
    {%- do depends_on('event_taxonomy') -%}
    {%- set load_window = state_relation('stg_load_window') -%}
    {%- do state_check(load_window) if load_window and state_relation('stg_event_counts') -%}
{% endmacro %}
