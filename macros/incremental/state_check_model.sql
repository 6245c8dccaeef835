{#
    Stops a model that runs add to where it would not be what one run over everything gives: its
    settings are not those of the other tables, a model whose rows have to be those of this run
    (reads) is not built in it, or an earlier run broke off before stg_event_rows was whole.

    {% do state_check_model(reads=['stg_load_window']) %}
#}
{% macro state_check_model(reads=[]) %}
    {%- for name in ['event_taxonomy', 'stg_load_window'] + reads -%}
        {%- do depends_on(name) -%}
    {%- endfor -%}
    {%- if not execute or flags.WHICH not in ['run', 'build']
        or model.config.materialized == 'unit' -%}
        {{- return('') -}}
    {%- endif -%}
    {%- if state_found('stg_load_window') -%}
        {%- do state_check(state_found('stg_load_window')) -%}
    {%- endif -%}
    {%- set builds_events = 'model.user_sessions.stg_event_rows' in selected_resources -%}
    {%- if not reads and not builds_events and not state_found('stg_event_counts') -%}
        {%- do exceptions.raise_compiler_error(
            'user_sessions: ' ~ model.name ~ ': stg_event_rows is not there, or a run that built '
            ~ 'it broke off. Expected: a run of all models first: dbt build.'
        ) -%}
    {%- endif -%}
    {%- for name in reads if 'model.user_sessions.' ~ name not in selected_resources -%}
        {%- do exceptions.raise_compiler_error(
            'user_sessions: ' ~ model.name ~ ': built without ' ~ name ~ ', whose rows may be '
            ~ 'those of an earlier run. Expected: both in one run: dbt run --select +'
            ~ model.name ~ '.'
        ) -%}
    {%- endfor -%}
{% endmacro %}
