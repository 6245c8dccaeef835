-- A session has an event, does not end before it starts, and is too long above 24 hours only.
select *
from {{ ref('fct_sessions') }}
where
    session_end_at < session_start_at
    or session_length_ms < 0
    or event_count < 1
    or is_over_max_length != (session_length_ms > 86400000)
