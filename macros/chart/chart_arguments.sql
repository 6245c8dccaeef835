{#
    Returns a chart: its arguments checked, with their defaults, and the project's settings.

    {% set chart = chart_arguments(
        chart_settings(), {'A': {}}, 'total_sessions', none, none, none, none, 'day', none, none,
        none
    ) %}
#}
{% macro chart_arguments(
    settings, sessions, measured_as, formula, buckets, segments, group_segment_by, interval,
    date_range, compare_to, top
) %}
    {%- set measure = setting_choice('measured_as', measured_as, chart_measures() | list) -%}
    {%- set checked_segments = chart_segments(segments, settings['saved_segments']) -%}
    {%- set split_by = chart_check_list('group_segment_by', group_segment_by) -%}
    {%- for property in split_by -%}
        {%- do property_parts(property | string, 'group_segment_by') -%}
    {%- endfor -%}
    {%- if split_by and checked_segments | length > 1 -%}
        {%- do setting_error(
            'group_segment_by', checked_segments | length ~ ' segments', 'a single segment'
        ) -%}
    {%- endif -%}
    {%- set checked_interval = setting_choice('interval', interval, chart_units() + ['all']) -%}
    {%- set objects = chart_sessions(sessions, measure) -%}
    {%- set formulas = chart_formulas(formula, measure, objects, checked_segments) -%}
    {%- set is_in_buckets = chart_measures()[measure]['is_in_buckets']
        or (formulas and formulas[0]['is_distribution']) -%}
    {%- set chart = {
        'measure': measure,
        'objects': objects,
        'segments': checked_segments,
        'split_by': split_by,
        'interval': 'all' if is_in_buckets else checked_interval,
        'date_range': chart_date_range(
            'date_range', settings['date_range'] if date_range is none else date_range
        ),
        'compare_to': chart_compare_to(compare_to),
        'buckets': chart_buckets(
            buckets, 'length_distribution' if formulas and is_in_buckets else measure
        ),
        'top': none if top is none else chart_check_number('top', top, least=1, is_whole=true),
        'settings': settings,
    } -%}
    {{- return(chart_formula_objects(chart, formulas) if formulas else chart) -}}
{% endmacro %}
