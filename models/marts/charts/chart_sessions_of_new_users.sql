-- Sessions of users in the week in which they first came.
{{ user_sessions(segments=[{'name': 'New users', 'users': 'new'}], interval='week') }}
