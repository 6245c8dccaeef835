-- Which share of all sessions end on a page.
{{ user_sessions(
    sessions={
        'A': {'group_by': {'property': 'event.page', 'value': 'last'}},
        'B': {}
    },
    measured_as='formula',
    formula='%:SESSIONTOTALS(A)/SESSIONTOTALS(B)',
    interval='week',
    top=5
) }}
