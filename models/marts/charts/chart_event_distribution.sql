-- How many pages sessions view.
{{ user_sessions(
    sessions={'A': {'count': 'events', 'event': 'Page Viewed'}},
    measured_as='event_distribution'
) }}
