-- Which share of all sessions begin on a page.
{{ user_sessions(
    sessions={
        'A': {'group_by': {'property': 'event.page', 'value': 'first'}},
        'B': {}
    },
    measured_as='formula',
    formula='%:SESSIONTOTALS(A)/SESSIONTOTALS(B)',
    interval='week',
    top=5
) }}
