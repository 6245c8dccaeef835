{#
    Returns where a chart finds the active users of a segment, or of an object that is split by
    each value: {relation, local_time, range, users, conditions}. In int_user_days a user has one
    row a day, so that daily users need not be told apart.

    {% set source = chart_activity_source(chart, plan, segment, object) %}
#}
{% macro chart_activity_source(chart, plan, segment, object) %}
    {%- set settings = chart['settings'] -%}
    {%- set is_each = object['group_by'] and object['group_by']['value'] == 'each' -%}
    {%- if segment['filters'] or chart['split_by'] or is_each or plan['has_hours'] -%}
        {{- return({
            'relation': ref('stg_events'),
            'local_time': adapter_local_timestamp('event_time', settings['timezone']),
            'range': chart_events_in_range(
                chart, 'date_range.range_start_at', 'date_range.range_end_at'
            ),
            'users': 'count(distinct user_id)',
            'conditions': ['is_active']
                + chart_filter_conditions(segment['filters'], settings['promoted']),
        }) -}}
    {%- endif -%}
    {{- return({
        'relation': ref('int_user_days'),
        'local_time': 'activity_date',
        'range': chart_in_range(
            'activity_date', 'date_range.range_start_at', 'date_range.range_end_at'
        ),
        'users': 'count(*)' if chart['interval'] == 'day' else 'count(distinct user_id)',
        'conditions': [],
    }) -}}
{% endmacro %}
