{#
    Returns the columns of a session that a measure needs.

    {{ chart_measured_columns(chart) }} -> ['session_length_ms']
#}
{% macro chart_measured_columns(chart) %}
    {%- if chart_measures()[chart['measure']]['counts'] == 'events' -%}
        {{- return(['events']) -}}
    {%- endif -%}
    {{- return(
        [] if chart['measure'] in ['total_sessions', 'avg_per_user'] else ['session_length_ms']
    ) -}}
{% endmacro %}
