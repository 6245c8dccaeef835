-- The least that sessions by a timeout of 30 minutes can cost: one bare aggregate to slots of
-- 30 minutes, in which no two events are further apart than that, then windows over the slots.
create table fct_sessions as
with time_slots as (
    select
        user_id,
        time_bucket(interval '30 minutes', event_time) as time_slot,
        min(event_time) as session_start_at,
        max(event_time) as session_end_at,
        min(client_event_time) as first_client_event_at,
        max(client_event_time) as last_client_event_at,
        count(*) as event_count,
        sum(case when event_type = 'Page Viewed' then 1 else 0 end) as count_page_viewed,
        arg_min(platform, event_time) as first_platform,
        arg_max(platform, event_time) as last_platform,
        arg_min(country, event_time) as first_country,
        arg_max(country, event_time) as last_country,
        arg_min(event_properties ->> 'page', event_time) as first_event_page,
        arg_max(event_properties ->> 'page', event_time) as last_event_page
    from events
    group by user_id, time_slot
),

time_slots_with_previous as (
    select
        *,
        lag(session_end_at) over (partition by user_id order by time_slot) as previous_event_at
    from time_slots
),

numbered_time_slots as (
    select
        *,
        sum(
            case
                when session_start_at <= previous_event_at + interval '30 minutes' then 0
                else 1
            end
        ) over (
            partition by user_id order by time_slot rows unbounded preceding
        ) as session_number
    from time_slots_with_previous
)

select
    user_id,
    min(session_start_at) as session_start_at,
    max(session_end_at) as session_end_at,
    date_sub('millisecond', min(first_client_event_at), max(last_client_event_at))
        as session_length_ms,
    sum(event_count) as event_count,
    sum(count_page_viewed) as count_page_viewed,
    arg_min(first_platform, time_slot) as first_platform,
    arg_max(last_platform, time_slot) as last_platform,
    arg_min(first_country, time_slot) as first_country,
    arg_max(last_country, time_slot) as last_country,
    arg_min(first_event_page, time_slot) as first_event_page,
    arg_max(last_event_page, time_slot) as last_event_page
from numbered_time_slots
group by user_id, session_number;
