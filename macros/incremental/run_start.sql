{#
    The time at which this run began, UTC: the same in all of its models.

    {{ run_start() }} -> cast('2026-03-01 04:00:00.123456' as timestamp)
#}
{% macro run_start() %}
    {{- return(
        "cast('" ~ run_started_at.strftime('%Y-%m-%d %H:%M:%S.%f') ~ "' as timestamp)"
    ) -}}
{% endmacro %}
