{%- do state_check_model(changes_by=['fct_sessions', 'int_user_days']) -%}
{%- do intervals_check() -%}
{%- set event_types = setting_session_events(
    var('session_events'), var('events_path') or var('events_relation')
) -%}

with intervals as (
    select * from {{ ref('int_intervals') }}
    where interval_unit in ('day', 'all')
),

sessions as (
    select * from {{ ref('fct_sessions') }}
    where not is_over_max_length
),

event_types as (
    select 'any' as event_type
    {%- for event_type in event_types %}
    union all
    select {{ quote_text(event_type) }} as event_type
    {%- endfor %}
),

buckets as (
    {{ bucket_rows(default_event_edges()) | indent(4) }}
),

occurrences as (
    select
        session_start_date,
        'any' as event_type,
        event_count as events
    from sessions
    {%- for event_type in event_types %}

    union all

    select
        session_start_date,
        {{ quote_text(event_type) }} as event_type,
        count_{{ column_suffix(event_type) }} as events
    from sessions
    {%- endfor %}
),

bucketed_occurrences as (
    -- A session without the event is in no bucket: they begin at 1.
    select
        session_start_date,
        event_type,
        {{ bucket_index(
            'events', default_event_edges(), is_open=true
        ) | indent(8) }} as bucket_index
    from occurrences
),

session_counts as (
    select
        session_start_date,
        event_type,
        bucket_index,
        count(*) as sessions
    from bucketed_occurrences
    group by session_start_date, event_type, bucket_index
),

interval_counts as (
    select
        intervals.interval_unit,
        intervals.interval_start,
        event_types.event_type,
        buckets.bucket_index,
        coalesce(sum(session_counts.sessions), 0) as sessions
    from intervals
    cross join event_types
    cross join buckets
    left join session_counts
        on
            intervals.activity_date = session_counts.session_start_date
            and event_types.event_type = session_counts.event_type
            and buckets.bucket_index = session_counts.bucket_index
    group by
        intervals.interval_unit,
        intervals.interval_start,
        event_types.event_type,
        buckets.bucket_index
),

interval_counts_with_total as (
    select
        *,
        sum(sessions) over (
            partition by interval_unit, interval_start, event_type
        ) as total_sessions
    from interval_counts
),

final as (
    select
        interval_counts_with_total.interval_unit,
        interval_counts_with_total.interval_start,
        interval_counts_with_total.event_type,
        buckets.bucket_index,
        buckets.bucket_label,
        buckets.bucket_min,
        buckets.bucket_max,
        cast(interval_counts_with_total.sessions as {{ adapter_type_bigint() }}) as sessions,
        cast(interval_counts_with_total.sessions as {{ adapter_type_double() }})
        / nullif(interval_counts_with_total.total_sessions, 0) as share
    from interval_counts_with_total
    inner join buckets
        on interval_counts_with_total.bucket_index = buckets.bucket_index
)

select * from final
