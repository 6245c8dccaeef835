-- Five figures of each week, each beside the same days of the week before. B are the sessions with
-- a single page view.
{{ user_sessions(
    sessions={
        'A': {},
        'B': {'filters': [{'contains_event': 'Page Viewed', 'op': '=', 'count': 1}]}
    },
    measured_as='formula',
    formula='SESSIONTOTALS(A); UNIQUES(A); PROPAVG(A); SESSIONTOTALS(A)/UNIQUES(A);'
        ~ '%:SESSIONTOTALS(B)/SESSIONTOTALS(A)',
    interval='week',
    compare_to={'previous': 1, 'unit': 'week'}
) }}
