-- The time that a user spends on the web, beside a user of the apps.
{{ user_sessions(
    measured_as='time_spent_per_user',
    segments=[
        {
            'name': 'Web',
            'filters': [{'property': 'platform', 'values': ['Web']}]
        },
        {
            'name': 'Apps',
            'filters': [{'property': 'platform', 'values': ['iOS', 'Android']}]
        }
    ],
    interval='month'
) }}
