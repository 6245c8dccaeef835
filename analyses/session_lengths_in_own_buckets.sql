-- How long sessions are: at most a moment, a minute, ten minutes, an hour.
{{ user_sessions(
    measured_as='length_distribution',
    buckets={'edges': [0, 0.1, 1, 10, 60], 'unit': 'minutes'}
) }}
