-- Where sessions begin: the five first pages with the most users.
{{ user_sessions(
    sessions={'A': {'group_by': {'property': 'event.page', 'value': 'first'}}},
    interval='week',
    top=5
) }}
