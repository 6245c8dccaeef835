-- The sessions behind one value of a chart: those of a week that begin on the pricing page.
{{ user_sessions_microscope(
    sessions={'A': {'group_by': {'property': 'event.page', 'value': 'first'}}},
    interval='week',
    interval_start='2026-03-30',
    group_value='/pricing'
) }}
