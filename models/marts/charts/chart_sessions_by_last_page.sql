-- Where sessions end: the five last pages with the most users.
{{ user_sessions(
    sessions={'A': {'group_by': {'property': 'event.page', 'value': 'last'}}},
    interval='week',
    top=5
) }}
