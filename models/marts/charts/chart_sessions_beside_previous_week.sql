-- Sessions per week, each week beside the one before it.
{{ user_sessions(interval='week', compare_to={'previous': 1, 'unit': 'week'}) }}
