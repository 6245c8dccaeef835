-- Sessions per day by the platform on which they begin.
{{ user_sessions(sessions={'A': {'group_by': {'property': 'platform', 'value': 'first'}}}) }}
