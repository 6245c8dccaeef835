{#
    Conditions: whether a user was first active in the interval of a local time, or in the range
    where that is the only interval.

    {{ chart_new_user_conditions(chart, plan, 'local_start_at') }}
#}
{% macro chart_new_user_conditions(chart, plan, local_time) %}
    {%- if chart['interval'] != 'all' -%}
        {{- return([
            chart_interval(chart, 'first_activity.first_active_at') ~ '\n= '
            ~ chart_interval(chart, local_time)
        ]) -}}
    {%- elif plan['has_range'] -%}
        {{- return(chart_in_range(
            'first_activity.first_active_at', 'date_range.range_start_at', 'date_range.range_end_at'
        )) -}}
    {%- endif -%}
    {{- return([]) -}}
{% endmacro %}
