{#
    Returns one session object, checked: {label, event, filters, group_by}. The event is none
    where the chart counts sessions.

    {% set object = chart_session_object('A', {'count': 'sessions'}, 'total_sessions') %}
#}
{% macro chart_session_object(label, object, measure) %}
    {%- set name = 'sessions.' ~ label -%}
    {%- do chart_check_keys(name, object, ['count', 'event', 'filters', 'group_by']) -%}
    {%- set count = setting_choice(
        name ~ '.count', object.get('count', 'sessions'), ['sessions', 'events']
    ) -%}
    {%- if chart_measures()[measure]['counts'] not in [none, count] -%}
        {%- do setting_error(
            name ~ '.count', "'" ~ count ~ "' with measured_as '" ~ measure ~ "'",
            "'" ~ chart_measures()[measure]['counts'] ~ "'"
        ) -%}
    {%- endif -%}
    {%- if count == 'sessions' and 'event' in object -%}
        {%- do setting_error(name, "an event with count 'sessions'", "count 'events'") -%}
    {%- endif -%}
    {%- set filters = [] -%}
    {%- for filter in chart_check_list(name ~ '.filters', object.get('filters')) -%}
        {%- do filters.append(
            chart_session_filter(name ~ '.filters[' ~ loop.index0 ~ ']', filter)
        ) -%}
    {%- endfor -%}
    {{- return({
        'label': label,
        'event': chart_event(name ~ '.event', object.get('event')) if count == 'events' else none,
        'filters': filters,
        'group_by': chart_group_by(name ~ '.group_by', object.get('group_by')),
    }) -}}
{% endmacro %}
