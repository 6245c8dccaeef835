-- Sessions of ten minutes and more.
{{ user_sessions(
    sessions={'A': {
        'filters': [{'session_duration': {'op': '>=', 'value': 10, 'unit': 'minutes'}}]
    }},
    interval='week'
) }}
