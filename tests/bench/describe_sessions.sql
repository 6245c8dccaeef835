-- What a contender found, and one number in which every column of every session has a part.
with sessions as (
    select
        user_id,
        session_start_at,
        session_end_at,
        session_length_ms,
        cast(event_count as bigint) as event_count,
        cast(count_page_viewed as bigint) as count_page_viewed,
        coalesce(first_platform, '(none)') as first_platform,
        coalesce(last_platform, '(none)') as last_platform,
        coalesce(first_country, '(none)') as first_country,
        coalesce(last_country, '(none)') as last_country,
        coalesce(first_event_page, '(none)') as first_event_page,
        coalesce(last_event_page, '(none)') as last_event_page
    from fct_sessions
    where user_id is not null
)

select
    count(*) as sessions,
    cast(sum(session_length_ms) as bigint) as session_length_ms,
    cast(sum(event_count) as bigint) as events,
    cast(sum(hash(sessions)) as varchar) as checksum
from sessions
