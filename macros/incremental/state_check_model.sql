{#
    Stops a model where it would not be what one run over everything gives:

    - its settings are not those of the other tables; stg_load_window has seen to that where it is in
      the run;
    - an earlier run broke off before stg_event_rows was whole;
    - a model that counts its rows (counted_by), or whose rows have to be those of this run (reads),
      is not built in it;
    - a view that it reads (views) is not there, because a rebuild had other settings;
    - a model that brings it changes of events (changes_by) is not in the run, and some wait.

    {% do state_check_model(reads=['stg_load_window']) %}
#}
{% macro state_check_model(reads=[], changes_by=[], views=[], counted_by=[]) %}
    {%- for name in ['event_taxonomy', 'stg_load_window'] + reads -%}
        {%- do depends_on(name) -%}
    {%- endfor -%}
    {%- if not execute or flags.WHICH not in ['run', 'build']
        or model.config.materialized == 'unit' -%}
        {{- return('') -}}
    {%- endif -%}
    {%- if not is_in_run('stg_load_window') and state_found('stg_load_window') -%}
        {%- do state_check(state_found('stg_load_window'), state_settings()) -%}
    {%- endif -%}
    {%- if not is_in_run('stg_event_rows') and not state_found('stg_event_counts') -%}
        {%- do exceptions.raise_compiler_error(
            'user_sessions: ' ~ model.name ~ ': stg_event_rows is not there, or the run that built '
            ~ 'it did not get to stg_event_counts. Expected: a run of all models first: dbt build.'
        ) -%}
    {%- endif -%}
    {%- for name in counted_by + reads if not is_in_run(name) -%}
        {%- do exceptions.raise_compiler_error(
            'user_sessions: ' ~ model.name ~ ': built without ' ~ name ~ ', whose rows may be '
            ~ 'those of an earlier run. Expected: both in one run: dbt run --select +'
            ~ (name if name in counted_by else model.name) ~ '.'
        ) -%}
    {%- endfor -%}
    {%- for name in views if not is_in_run(name) and not relation_found(name) -%}
        {%- do exceptions.raise_compiler_error(
            'user_sessions: ' ~ model.name ~ ': built without ' ~ name ~ ', which is not there. '
            ~ 'Expected: a run of all models: dbt build.'
        ) -%}
    {%- endfor -%}
    {%- for name in changes_by if not is_in_run(name) and changes_wait_for(name) -%}
        {%- do exceptions.raise_compiler_error(
            'user_sessions: ' ~ model.name ~ ': built without ' ~ name ~ ', while sessions and '
            ~ 'days of users are still to be made anew. Expected: all that follow events: dbt run '
            ~ '--select int_changed_spans+.'
        ) -%}
    {%- endfor -%}
{% endmacro %}
