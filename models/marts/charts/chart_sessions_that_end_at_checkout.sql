-- Sessions that are left at the checkout, before the order.
{{ user_sessions(
    sessions={'A': {
        'filters': [{'last_property': 'event.page', 'op': 'is', 'values': ['/checkout']}]
    }},
    interval='week'
) }}
