{#
    The start of the hour, day, week, month, quarter or year that a timestamp lies in, as a
    timestamp; weeks begin on any weekday.

    {{ adapter_interval_start('local_start_at', 'week', 'sunday') }}
    -> date_trunc('week', local_start_at + interval '1 day') - interval '1 day'
#}
{% macro adapter_interval_start(timestamp, unit, week_start) %}
    {{- return(
        adapter.dispatch('adapter_interval_start', 'user_sessions')(timestamp, unit, week_start)
    ) -}}
{% endmacro %}

{% macro default__adapter_interval_start(timestamp, unit, week_start) %}
    {%- set days = (7 - weekdays().index(week_start)) % 7 if unit == 'week' else 0 -%}
    {{- return(adapter_add_units(
        "date_trunc('" ~ unit ~ "', " ~ adapter_add_units(timestamp, days, 'day') ~ ')',
        -days, 'day'
    )) -}}
{% endmacro %}
