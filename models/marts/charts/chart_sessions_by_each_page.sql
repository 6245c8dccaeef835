-- Where sessions lead: the five pages with the most users; a session counts at each of its pages.
{{ user_sessions(
    sessions={'A': {'group_by': {'property': 'event.page', 'value': 'each'}}},
    interval='week',
    top=5
) }}
