-- How often users of a paid plan come, beside those of the free one.
{{ user_sessions(
    measured_as='avg_per_user',
    segments=[
        {
            'name': 'Paid plan',
            'filters': [{'property': 'user.plan', 'values': ['pro', 'team']}]
        },
        {
            'name': 'Free plan',
            'filters': [{'property': 'user.plan', 'values': ['free']}]
        }
    ],
    interval='week'
) }}
