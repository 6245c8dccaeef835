-- Which share of the sessions that begin on a page have a single page view.
{{ user_sessions(
    sessions={
        'A': {
            'filters': [{'contains_event': 'Page Viewed', 'op': '=', 'count': 1}],
            'group_by': {'property': 'event.page', 'value': 'first'}
        },
        'B': {'group_by': {'property': 'event.page', 'value': 'first'}}
    },
    measured_as='formula',
    formula='%:SESSIONTOTALS(A)/SESSIONTOTALS(B)',
    interval='week',
    top=5
) }}
