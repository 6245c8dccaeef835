-- How long sessions with a search (A) take, beside those without one (B).
{{ user_sessions(
    sessions={
        'A': {'filters': [{'contains_event': 'Search'}]},
        'B': {'filters': [{'contains_event': 'Search', 'op': '=', 'count': 0}]}
    },
    measured_as='avg_length',
    interval='week'
) }}
