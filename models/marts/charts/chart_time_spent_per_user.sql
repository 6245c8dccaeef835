-- The time that an active user of the day spends in sessions.
{{ user_sessions(measured_as='time_spent_per_user') }}
