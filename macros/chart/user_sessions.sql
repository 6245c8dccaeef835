{#
    A User Sessions chart as one query: session objects, their measure, segments, intervals and
    a date range; every argument as section "The chart" of the README says. A model's whole body:

    {{ user_sessions(measured_as='avg_length', interval='week') }}

    One row per interval, segment, group and series; of a distribution one per bucket instead
    of the interval. All columns but value and unit are unique together.
#}
{% macro user_sessions(
    sessions={'A': {}}, measured_as='total_sessions', formula=none, buckets=none, segments=none,
    group_segment_by=none, interval='day', date_range=none, compare_to=none, top=none
) -%}
{%- do state_check_model() -%}
{%- set chart = chart_arguments(
    chart_settings(), sessions, measured_as, formula, buckets, segments, group_segment_by,
    interval, date_range, compare_to, top
) -%}
{{ chart_query(chart, chart_needs_events(chart)) }}
{%- endmacro %}
