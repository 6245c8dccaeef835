-- How long a session takes on average, per day.
{{ user_sessions(measured_as='avg_length') }}
