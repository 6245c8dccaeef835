-- Sessions per day.
{{ user_sessions() }}
