-- Page views in sessions, per day.
{{ user_sessions(
    sessions={'A': {'count': 'events', 'event': 'Page Viewed'}},
    measured_as='total_events'
) }}
