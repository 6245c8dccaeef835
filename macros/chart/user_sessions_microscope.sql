{#
    The sessions behind one value of a chart: the same arguments as user_sessions, and which
    value. The number of rows is the value wherever that counts sessions.

    {{ user_sessions_microscope(interval='week', interval_start='2026-01-05') }}

    One row per session: session_key, user_id, session_start_at, session_end_at (UTC),
    session_length_ms, event_count.
#}
{% macro user_sessions_microscope(
    sessions={'A': {}}, measured_as='total_sessions', formula=none, buckets=none, segments=none,
    group_segment_by=none, interval='day', date_range=none, compare_to=none, top=none,
    interval_start=none, group_value='(all)', bucket_index=none, segment=none,
    segment_group='(all)', series=none
) -%}
{%- set chart = chart_arguments(
    chart_settings(), sessions, measured_as, formula, buckets, segments, group_segment_by,
    interval, date_range, compare_to, top
) -%}
{%- set point = chart_point(
    chart, interval_start, group_value, bucket_index, segment, segment_group, series
) -%}
{{ chart_point_query(point) }}
{%- endmacro %}
