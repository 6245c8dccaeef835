{#
    Stops a model that is built without another one whose rows have to be those of this run.

    {% do state_check_reads(['stg_load_window']) %}
#}
{% macro state_check_reads(reads) %}
    {%- for name in reads -%}
        {%- do depends_on(name) -%}
    {%- endfor -%}
    {%- if not execute or flags.WHICH not in ['run', 'build']
        or model.config.materialized == 'unit' -%}
        {{- return('') -}}
    {%- endif -%}
    {%- for name in reads if 'model.user_sessions.' ~ name not in selected_resources -%}
        {%- do exceptions.raise_compiler_error(
            'user_sessions: ' ~ model.name ~ ': built without ' ~ name ~ ', whose rows may be '
            ~ 'those of an earlier run. Expected: both in one run: dbt run --select +' ~ model.name ~ '.'
        ) -%}
    {%- endfor -%}
{% endmacro %}
