-- Sessions whose first page is one of the blog.
{{ user_sessions(
    sessions={'A': {
        'filters': [{'first_property': 'event.page', 'op': 'starts with', 'values': ['/blog/']}]
    }},
    interval='week'
) }}
