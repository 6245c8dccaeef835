{#
    CUMSUM: the sum of a value up to an interval, over rows of one interval each. Users are not to
    be summed, a user of two intervals would count twice.

    {{ cumsum('sessions') }}
    -> sum(sessions) over (order by interval_start rows between unbounded preceding and current row)
#}
{% macro cumsum(value, partition_by=[], order_by='interval_start') %}
    {{- return(
        'sum(' ~ value ~ ') ' ~ metric_window(partition_by, order_by, 'unbounded')
    ) -}}
{% endmacro %}
