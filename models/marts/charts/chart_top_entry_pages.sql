-- Which share of all sessions begin on a page, over the whole range: the ten with the most users.
{{ user_sessions(
    sessions={
        'A': {'group_by': {'property': 'event.page', 'value': 'first'}},
        'B': {}
    },
    measured_as='formula',
    formula='%:SESSIONTOTALS(A)/SESSIONTOTALS(B)',
    interval='all',
    top=10
) }}
