-- Sessions per week, of all users and all data.
{{ user_sessions(interval='week') }}
