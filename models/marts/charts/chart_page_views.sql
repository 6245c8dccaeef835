-- How many pages are viewed in sessions, per day.
{{ user_sessions(
    sessions={'A': {'count': 'events', 'event': 'Page Viewed'}},
    measured_as='formula',
    formula='EVENTTOTALS(A)'
) }}
