-- Sessions per day as the mean of the last seven days, and the straight line through the days.
{{ user_sessions(
    measured_as='formula',
    formula='ROLLAVG(SESSIONTOTALS, A, 7); TRENDLINE(SESSIONTOTALS(A))'
) }}
