-- How many events a session has on average, per day; any active event counts.
{{ user_sessions(
    sessions={'A': {'count': 'events', 'event': 'any'}},
    measured_as='avg_events_per_session'
) }}
