{#
    ROLLWIN: the sum of a value in the last so many intervals, or another aggregate of it, over
    rows of one interval each. Users are not to be summed, a user of two intervals would count
    twice.

    {{ rollwin('sessions', 7) }}
    -> sum(sessions) over (order by interval_start rows between 6 preceding and current row)
#}
{% macro rollwin(
    value, intervals, aggregate='sum', partition_by=[], order_by='interval_start'
) %}
    {{- return(
        aggregate ~ '(' ~ value ~ ') ' ~ metric_window(partition_by, order_by, intervals - 1)
    ) -}}
{% endmacro %}
