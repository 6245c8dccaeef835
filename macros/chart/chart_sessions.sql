{#
    Returns the session objects of a chart, checked: each {label, event, filters, group_by}.

    {% set objects = chart_sessions({'A': {}}, 'total_sessions') %}
#}
{% macro chart_sessions(sessions, measure) %}
    {%- set labels = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'] -%}
    {%- if sessions is not mapping or not sessions -%}
        {%- do setting_error(
            'sessions', "'" ~ sessions ~ "'", "a dict of labels A to J, such as {'A': {}}"
        ) -%}
    {%- endif -%}
    {%- if sessions | length > 10 -%}
        {%- do setting_error('sessions', sessions | length ~ ' objects', 'at most 10') -%}
    {%- endif -%}
    {%- set objects = [] -%}
    {%- for label, object in sessions.items() -%}
        {%- if label not in labels -%}
            {%- do setting_error('sessions', "unknown label '" ~ label ~ "'", 'A to J') -%}
        {%- endif -%}
        {%- do objects.append(chart_session_object(label, {} if object is none else object, measure)) -%}
    {%- endfor -%}
    {{- return(objects) -}}
{% endmacro %}
