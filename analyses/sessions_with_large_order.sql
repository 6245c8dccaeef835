-- Sessions with an order of 50 or more that take at least a minute.
{{ user_sessions(
    sessions={'A': {
        'filters': [
            {
                'contains_event': 'Order Completed',
                'where': [{'property': 'event.revenue', 'op': '>=', 'values': [50]}]
            },
            {'session_duration': {'op': '>=', 'value': 1, 'unit': 'minutes'}}
        ]
    }},
    interval='week'
) }}
