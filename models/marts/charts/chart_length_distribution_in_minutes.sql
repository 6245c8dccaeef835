-- How long sessions of up to half an hour are, in steps of five minutes.
{{ user_sessions(
    measured_as='length_distribution',
    buckets={'min': 0, 'max': 30, 'size': 5, 'unit': 'minutes'}
) }}
