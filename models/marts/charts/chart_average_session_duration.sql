-- How long a session takes on average, in seconds, per day.
{{ user_sessions(measured_as='formula', formula='PROPSUM(A)/SESSIONTOTALS(A)') }}
