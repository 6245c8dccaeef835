-- Visitors: how many users begin a session, per day.
{{ user_sessions(measured_as='formula', formula='UNIQUES(A)') }}
