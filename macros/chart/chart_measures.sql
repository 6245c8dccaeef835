{#
    The measures of a chart: the unit of their value, whether they count 'sessions' or 'events', or
    either, whether they are divided by the active users, and whether they are spread over buckets.
#}
{% macro chart_measures() %}
    {%- set measures = {} -%}
    {%- for name, unit, counts, per_user, in_buckets in [
        ('total_sessions', 'number', 'sessions', false, false),
        ('time_spent', 'seconds', 'sessions', false, false),
        ('time_spent_per_user', 'seconds', 'sessions', true, false),
        ('avg_length', 'seconds', 'sessions', false, false),
        ('avg_per_user', 'number', 'sessions', true, false),
        ('length_distribution', 'number', 'sessions', false, true),
        ('formula', 'number', none, false, false),
        ('avg_events_per_session', 'number', 'events', false, false),
        ('total_events', 'number', 'events', false, false),
        ('event_distribution', 'number', 'events', false, true),
    ] -%}
        {%- do measures.update({name: {
            'unit': unit, 'counts': counts, 'is_per_user': per_user, 'is_in_buckets': in_buckets
        }}) -%}
    {%- endfor -%}
    {{- return(measures) -}}
{% endmacro %}
