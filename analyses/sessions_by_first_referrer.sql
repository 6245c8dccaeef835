-- What brings sessions: the three first referrers with the most users, within one month.
{{ user_sessions(
    sessions={'A': {'group_by': {'property': 'user.referrer', 'value': 'first'}}},
    interval='week',
    date_range={'from': '2026-04-01', 'to': '2026-04-29'},
    top=3
) }}
