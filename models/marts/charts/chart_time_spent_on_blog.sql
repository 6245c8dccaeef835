-- The time that sessions take on the pages of the blog alone: sessions are made of these events.
{{ user_sessions(
    measured_as='time_spent',
    segments=[{
        'name': 'On the blog',
        'filters': [{'property': 'event.page', 'op': 'starts with', 'values': ['/blog/']}]
    }],
    interval='week'
) }}
