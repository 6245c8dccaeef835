{#
    Conditions: whether a session passes the filters of an object.

    {{ chart_session_conditions(chart, plan, object) }} -> ['sessions.session_length_ms >= 60000']
#}
{% macro chart_session_conditions(chart, plan, object) %}
    {%- set conditions = [] -%}
    {%- for filter in object['filters'] -%}
        {%- if filter['kind'] == 'duration' -%}
            {%- do conditions.append(
                'sessions.session_length_ms ' ~ filter['op'] ~ ' ' ~ filter['milliseconds']
            ) -%}
        {%- elif filter['kind'] == 'events' -%}
            {%- do conditions.append(
                'sessions.' ~ chart_count_column(plan, filter['event']) ~ ' '
                ~ filter['op'] ~ ' ' ~ filter['count']
            ) -%}
        {%- else -%}
            {%- set column = chart_value_column(plan, filter['side'], filter['property']) -%}
            {%- do conditions.append(
                filter_condition('sessions.' ~ column, filter['op'], filter['values'])
            ) -%}
        {%- endif -%}
    {%- endfor -%}
    {{- return(conditions) -}}
{% endmacro %}
