-- Every session is one of a user with active events. Sessions share no event and hold no inactive
-- one, so that a user's sessions have at most the user's active events.
with session_events as (
    select
        user_id,
        sum(event_count) as events_in_sessions
    from {{ ref('fct_sessions') }}
    group by user_id
),

active_events as (
    select
        user_id,
        count(*) as active_events
    from {{ ref('stg_events') }}
    where is_active
    group by user_id
),

final as (
    select
        session_events.user_id,
        session_events.events_in_sessions,
        coalesce(active_events.active_events, 0) as active_events
    from session_events
    left join active_events
        on session_events.user_id = active_events.user_id
)

select * from final
where events_in_sessions > active_events
