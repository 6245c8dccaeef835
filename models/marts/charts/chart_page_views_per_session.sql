-- How many pages a session views on average, per day.
{{ user_sessions(
    sessions={'A': {'count': 'events', 'event': 'Page Viewed'}},
    measured_as='formula',
    formula='EVENTTOTALS(A)/SESSIONTOTALS(A)'
) }}
