-- Sessions on the web, made of events from anywhere but the United States; events without a
-- country are kept.
{{ user_sessions(
    segments=[{
        'name': 'Web outside the US',
        'filters': [
            {'property': 'platform', 'op': 'is', 'values': ['Web']},
            {'property': 'country', 'op': 'is not', 'values': ['United States']}
        ]
    }],
    interval='week'
) }}
