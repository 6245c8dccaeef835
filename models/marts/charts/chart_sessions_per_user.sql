-- How many sessions a user with a session has, per day.
{{ user_sessions(measured_as='formula', formula='SESSIONTOTALS(A)/UNIQUES(A)') }}
