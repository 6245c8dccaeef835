-- The time that all sessions of a day take together.
{{ user_sessions(measured_as='time_spent') }}
