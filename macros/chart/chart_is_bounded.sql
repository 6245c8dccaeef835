{#
    Whether only a part of the events can matter for the sessions of the range. Not so where an
    event begins or ends a session: there nothing short of the whole history is exact.

    {{ chart_is_bounded(chart, plan) }}
#}
{% macro chart_is_bounded(chart, plan) %}
    {{- return(
        plan['has_range'] and session_way(chart['settings']['definition']) != 'boundary'
    ) -}}
{% endmacro %}
