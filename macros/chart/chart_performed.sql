{#
    Returns what users of a segment performed, checked: {event, op, count, during, did_not}.

    {% set item = chart_performed('segments[0].performed[0]', {'event': 'Search'}) %}
#}
{% macro chart_performed(argument, item) %}
    {%- do chart_check_keys(
        argument, item, ['event', 'where', 'op', 'count', 'during', 'did_not']
    ) -%}
    {%- set did_not = item.get('did_not', false) -%}
    {%- if did_not is not boolean -%}
        {%- do setting_error(argument ~ '.did_not', "'" ~ did_not ~ "'", 'true or false') -%}
    {%- endif -%}
    {{- return({
        'event': chart_event(
            argument ~ '.event', item.get('event'), argument ~ '.where', item.get('where')
        ),
        'op': chart_comparison(argument, item.get('op', '>=')),
        'count': chart_check_number(argument ~ '.count', item.get('count', 1), is_whole=true),
        'during': chart_date_range(argument ~ '.during', item.get('during')),
        'did_not': did_not,
    }) -}}
{% endmacro %}
