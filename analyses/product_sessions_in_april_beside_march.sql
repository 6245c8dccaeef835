-- Sessions that show a product on sale, in April beside March: of users new in the month, and of
-- those who ordered in March; each from the two countries with the most users.
{{ user_sessions(
    sessions={'A': {
        'filters': [{
            'contains_event': 'Product Viewed',
            'where': [{'property': 'event.tags', 'op': 'set contains', 'values': ['sale']}]
        }],
        'group_by': {'property': 'country', 'value': 'first'}
    }},
    segments=[
        {'name': 'New users', 'users': 'new'},
        {
            'name': 'Buyers of March',
            'performed': [{
                'event': 'Order Completed',
                'during': {'from': '2026-03-01', 'to': '2026-03-31'}
            }]
        }
    ],
    interval='month',
    date_range={'from': '2026-04-01', 'to': '2026-04-29'},
    compare_to={'previous': 1, 'unit': 'month'},
    top=2
) }}
