-- About 12 events in each of getvariable('sessions') sessions, over 180 days, in the columns of
-- the source `events`, in the order in which they arrive. Everything is drawn with hash(), so
-- that the same number of sessions always gives the same rows.
with sessions as (
    -- Some users have thousands of sessions, most a few.
    select
        session_index,
        cast(
            pow(hash(session_index, 1) % 1000000 / 1e6, 2.2) * (getvariable('sessions') // 6)
            as bigint
        ) as user_index,
        1735689600000
        + cast(session_index / getvariable('sessions') * 180 * 86400000 as bigint)
        + cast(hash(session_index, 2) % 3600000 as bigint) as started_ms,
        cast(hash(session_index, 3) % 23 as bigint) as last_position,
        cast(hash(session_index, 4) % 60000 as bigint) + 500 as pace_ms
    from range(getvariable('sessions')) as session_indexes (session_index)
),

positions as (
    select
        *,
        unnest(range(last_position + 1)) as position
    from sessions
),

positions_with_ties as (
    -- Two of a hundred events happen in the same millisecond as the one before.
    select
        *,
        case
            when position > 0 and hash(session_index, position, 5) % 50 = 0 then position - 1
            else position
        end as time_position
    from positions
),

drawn_events as (
    select
        *,
        cast(hash(session_index, position, 6) % 1000000007 as bigint) as draw,
        started_ms
        + time_position * pace_ms
        + cast(hash(session_index, time_position) % 400 as bigint) as event_ms
    from positions_with_ties
),

events as (
    select
        md5(session_index || '-' || position) as event_id,
        case when draw % 1000 > 0 then 'user-' || user_index end as user_id,
        [
            'App Opened', 'Page Viewed', 'Page Viewed', 'Page Viewed', 'Search',
            'Product Viewed', 'Add to Cart', 'Checkout Started', 'Order Completed', 'Video Played'
        ][1 + draw // 1000 % 10] as event_type,
        make_timestamp(event_ms * 1000) as event_time,
        make_timestamp((event_ms + draw % 5) * 1000) as client_event_time,
        started_ms as session_id,
        make_timestamp((event_ms + 1000 + draw % 120000) * 1000) as loaded_at,
        'device-' || user_index as device_id,
        ['Web', 'iOS', 'Android'][1 + user_index % 3] as platform,
        ['Chrome', 'iOS', 'Android'][1 + user_index % 3] as os_name,
        '1.' || session_index % 40 as version_name,
        ['Mac', 'iPhone', 'Pixel'][1 + user_index % 3] as device_family,
        ['Mac', 'Apple iPhone 15', 'Google Pixel 8'][1 + user_index % 3] as device_type,
        ['US', 'DE', 'JP', 'FR', 'BR', 'IN', 'GB', null][1 + user_index % 8] as country,
        'region-' || user_index % 50 as region,
        'city-' || user_index % 500 as city,
        ['en', 'de', 'ja', 'fr', 'pt', 'hi', 'en', 'en'][1 + user_index % 8] as language,
        case when user_index % 3 > 0 then 'carrier-' || user_index % 20 end as carrier,
        '{"page":"/page/' || draw % 200
        || '","page_title":"Title ' || draw % 200
        || '","revenue":' || draw % 10007 / 100
        || ',"query":"shoes ' || draw % 1009
        || '","duration_ms":' || draw % 99991 || '}' as event_properties,
        '{"plan":"' || ['free', 'pro', 'team'][1 + user_index % 3]
        || '","utm_source":"' || ['google', 'mail', 'ads'][1 + session_index % 3]
        || '"}' as user_properties
    from drawn_events
),

final as (
    select * from events

    union all

    -- One of a hundred events arrives again an hour later.
    select * replace (loaded_at + interval '1 hour' as loaded_at)
    from events
    where hash(event_id) % 100 = 0
)

select * from final
order by loaded_at, event_id
