{#
    Prints what the last build made: events and what became of them, sessions, where to look.

    dbt run-operation user_sessions_summary
#}
{% macro user_sessions_summary() %}
    {%- set counts = run_query(
        'select sum(raw_events), sum(accepted_events), sum(duplicate_events), '
        ~ 'sum(rejected_events), sum(dropped_events) from ' ~ ref('stg_event_counts')
    ).rows[0] -%}
    {%- set sessions = run_query(
        'select count(*), count(distinct user_id), avg(session_length_seconds) from '
        ~ ref('fct_sessions') ~ ' where not is_over_max_length'
    ).rows[0] -%}
    {%- set length = (sessions[2] or 0) | float -%}
    {%- set lines = [
        '',
        'Events    ' ~ '{:>12,}'.format((counts[0] or 0) | int) ~ ' read',
        '          ' ~ '{:>12,}'.format((counts[1] or 0) | int) ~ ' accepted',
        '          ' ~ '{:>12,}'.format((counts[2] or 0) | int) ~ ' duplicates',
        '          ' ~ '{:>12,}'.format((counts[3] or 0) | int) ~ ' rejected',
        '          ' ~ '{:>12,}'.format((counts[4] or 0) | int) ~ ' dropped by the taxonomy',
        'Sessions  ' ~ '{:>12,}'.format(sessions[0] | int),
        'Users     ' ~ '{:>12,}'.format(sessions[1] | int) ~ ' with a session',
        'Length    ' ~ '{:>12}'.format('%.1f' % length) ~ ' seconds on average',
        '',
        'The marts are in ' ~ ref('fct_sessions').without_identifier() ~ ': fct_sessions, '
        ~ 'session_metrics,',
        'session_length_distribution, events_per_session_distribution.',
    ] -%}
    {%- if target.type == 'duckdb' -%}
        {%- do lines.append("dbt's own database, not for readers: " ~ target.path) -%}
    {%- endif -%}
    {%- if counts[3] -%}
        {%- do lines.append('Why rows were rejected: select * from stg_events_rejected') -%}
    {%- endif -%}
    {%- do lines.append('Next: your own events, see "Your own events" in README.md.') -%}
    {%- do print(lines | join('\n')) -%}
{% endmacro %}
