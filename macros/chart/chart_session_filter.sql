{#
    Returns a filter of sessions, checked. Its kind is 'duration' {op, milliseconds}, 'events'
    {event, op, count} or 'value' {side, property, op, values}.

    {% set filter = chart_session_filter('sessions.A.filters[0]', {'contains_event': 'Search'}) %}
#}
{% macro chart_session_filter(argument, filter) %}
    {%- if filter is mapping and 'session_duration' in filter -%}
        {%- do chart_check_keys(argument, filter, ['session_duration']) -%}
        {{- return(
            chart_duration_filter(argument ~ '.session_duration', filter['session_duration'])
        ) -}}
    {%- elif filter is mapping and 'contains_event' in filter -%}
        {%- do chart_check_keys(argument, filter, ['contains_event', 'where', 'op', 'count']) -%}
        {{- return({
            'kind': 'events',
            'event': chart_event(
                argument ~ '.contains_event', filter['contains_event'],
                argument ~ '.where', filter.get('where')
            ),
            'op': chart_comparison(argument, filter.get('op', '>=')),
            'count': chart_check_number(argument ~ '.count', filter.get('count', 1), is_whole=true),
        }) -}}
    {%- endif -%}
    {%- for side in ['first', 'last'] if filter is mapping and side ~ '_property' in filter -%}
        {%- do chart_check_keys(argument, filter, [side ~ '_property', 'op', 'values']) -%}
        {%- set checked = chart_filter(argument, filter, side ~ '_property') -%}
        {{- return(dict(checked, kind='value', side=side)) -}}
    {%- endfor -%}
    {%- do setting_error(
        argument, "'" ~ filter ~ "'",
        'a dict with session_duration, contains_event, first_property or last_property'
    ) -%}
{% endmacro %}
