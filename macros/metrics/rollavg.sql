{#
    ROLLAVG: the mean of a value in the last so many intervals, over rows of one interval each.

    {{ rollavg('sessions', 7) }}
    -> avg(sessions) over (order by interval_start rows between 6 preceding and current row)
#}
{% macro rollavg(value, intervals, partition_by=[], order_by='interval_start') %}
    {{- return('avg(' ~ value ~ ') ' ~ metric_window(partition_by, order_by, intervals - 1)) -}}
{% endmacro %}
