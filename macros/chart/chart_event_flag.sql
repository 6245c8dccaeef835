{#
    1 where a row of stg_events is an event, else 0.

    {{ chart_event_flag({'type': 'Search', 'where': []}, []) }}
    -> case when event_type = 'Search' then 1 else 0 end
#}
{% macro chart_event_flag(event, promoted) %}
    {{- return(chart_flag(chart_event_conditions(event, promoted), 0)) -}}
{% endmacro %}
