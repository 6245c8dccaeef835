-- How often the users of each country come, per active user of that country.
{{ user_sessions(measured_as='avg_per_user', group_segment_by=['country'], interval='month') }}
