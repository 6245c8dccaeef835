-- How long sessions are.
{{ user_sessions(measured_as='length_distribution') }}
