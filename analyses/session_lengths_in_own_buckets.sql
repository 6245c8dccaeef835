-- How long sessions are: up to ten seconds, a minute, ten minutes, an hour.
{{ user_sessions(
    measured_as='length_distribution',
    buckets={'edges': [0, 10, 60, 600, 3600], 'unit': 'seconds'}
) }}
