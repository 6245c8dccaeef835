{#
    Stops a model that runs add to where it would not be what one run over everything gives: its
    settings are not those of the other tables, or a model whose rows have to be those of this run
    (reads) is not built in it.

    {% do state_check_model(reads=['stg_load_window']) %}
#}
{% macro state_check_model(reads=[]) %}
    {%- for name in ['event_taxonomy', 'stg_load_window'] -%}
        {%- do depends_on(name) -%}
    {%- endfor -%}
    {%- if execute and flags.WHICH in ['run', 'build']
        and model.config.materialized != 'unit' and state_found('stg_load_window') -%}
        {%- do state_check(state_found('stg_load_window')) -%}
    {%- endif -%}
    {%- do state_check_reads(reads) -%}
{% endmacro %}
