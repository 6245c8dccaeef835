{#
    The value of a measure.

    {{ chart_value('total_sessions') }} -> cast(coalesce(measured.sessions, 0) as double precision)
#}
{% macro chart_value(measure) %}
    {%- set double = adapter_type_double() -%}
    {%- set sessions = 'coalesce(measured.sessions, 0)' -%}
    {%- set seconds = 'coalesce(measured.session_length_ms, 0) / 1000.0' -%}
    {%- set values = {
        'total_sessions': 'cast(' ~ sessions ~ ' as ' ~ double ~ ')',
        'time_spent': 'cast(' ~ seconds ~ ' as ' ~ double ~ ')',
        'time_spent_per_user':
            'cast(' ~ seconds ~ ' as ' ~ double ~ ')\n/ nullif(active_users.active_users, 0)',
        'avg_length':
            'cast(measured.session_length_ms / 1000.0 as ' ~ double ~ ')\n'
            ~ '/ nullif(measured.sessions, 0)',
        'avg_per_user':
            'cast(' ~ sessions ~ ' as ' ~ double ~ ')\n/ nullif(active_users.active_users, 0)',
        'avg_events_per_session':
            'cast(measured.events as ' ~ double ~ ') / nullif(measured.sessions, 0)',
        'total_events': 'cast(coalesce(measured.events, 0) as ' ~ double ~ ')',
    } -%}
    {{- return(values.get(measure, values['total_sessions'])) -}}
{% endmacro %}
