-- How long a session takes on average, by the platform that it begins on.
{{ user_sessions(
    sessions={'A': {'group_by': {'property': 'platform', 'value': 'first'}}},
    measured_as='avg_length',
    interval='month'
) }}
