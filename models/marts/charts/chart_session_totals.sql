-- Session totals: how many sessions begin each day.
{{ user_sessions(measured_as='formula', formula='SESSIONTOTALS(A)') }}
