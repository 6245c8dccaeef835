{#
    Stops a model of intervals where int_intervals is not built in the same run and is not that of
    the days in int_user_days, or of weeks that begin as the var says.

    {% do intervals_check() %}
#}
{% macro intervals_check() %}
    {%- do depends_on('int_user_days') -%}
    {%- if not execute or flags.WHICH not in ['run', 'build']
        or model.config.materialized == 'unit' or is_in_run('int_intervals')
        or not state_found('int_intervals') -%}
        {{- return('') -}}
    {%- endif -%}
    {%- set week_start = setting_choice('week_start', var('week_start'), weekdays()) -%}
    {%- set is_right = run_query(
        'select min(activity_date) is not distinct from (select min(activity_date) from '
        ~ ref('int_user_days') ~ ') and max(activity_date) is not distinct from '
        ~ '(select max(activity_date) from ' ~ ref('int_user_days') ~ ') and count(case when '
        ~ "interval_unit = 'week' and interval_start != "
        ~ adapter_week_start('activity_date', week_start) ~ ' then 1 end) = 0 from '
        ~ ref('int_intervals')
    ).rows[0][0] -%}
    {%- if not is_right -%}
        {%- do exceptions.raise_compiler_error(
            'user_sessions: ' ~ model.name ~ ': built without int_intervals, which has other days '
            ~ 'or weeks. Expected: both in one run: dbt run --select int_intervals+.'
        ) -%}
    {%- endif -%}
{% endmacro %}
