-- How many sessions an active user of the day has.
{{ user_sessions(measured_as='avg_per_user') }}
