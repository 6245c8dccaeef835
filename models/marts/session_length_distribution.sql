{%- do state_check_model(changes_by=['fct_sessions', 'int_user_days']) -%}
{%- do intervals_check() -%}
with intervals as (
    select * from {{ ref('int_intervals') }}
    where interval_unit in ('day', 'all')
),

sessions as (
    select * from {{ ref('fct_sessions') }}
    where not is_over_max_length
),

buckets as (
    {{ bucket_rows(default_length_edges(), 's') | indent(4) }}
),

bucketed_sessions as (
    select
        session_start_date,
        {{ bucket_index(
            'session_length_ms', length_edges_in_ms(default_length_edges(), 'seconds'), is_open=false
        ) | indent(8) }} as bucket_index
    from sessions
),

session_counts as (
    select
        session_start_date,
        bucket_index,
        count(*) as sessions
    from bucketed_sessions
    group by session_start_date, bucket_index
),

interval_totals as (
    -- Also those in no bucket, which have no bucket_index.
    select
        intervals.interval_unit,
        intervals.interval_start,
        sum(session_counts.sessions) as sessions
    from intervals
    left join session_counts
        on intervals.activity_date = session_counts.session_start_date
    group by intervals.interval_unit, intervals.interval_start
),

interval_counts as (
    select
        intervals.interval_unit,
        intervals.interval_start,
        buckets.bucket_index,
        coalesce(sum(session_counts.sessions), 0) as sessions
    from intervals
    cross join buckets
    left join session_counts
        on
            intervals.activity_date = session_counts.session_start_date
            and buckets.bucket_index = session_counts.bucket_index
    group by intervals.interval_unit, intervals.interval_start, buckets.bucket_index
),

final as (
    select
        interval_counts.interval_unit,
        interval_counts.interval_start,
        buckets.bucket_index,
        buckets.bucket_label,
        buckets.bucket_min,
        buckets.bucket_max,
        cast(interval_counts.sessions as {{ adapter_type_bigint() }}) as sessions,
        cast(interval_counts.sessions as {{ adapter_type_double() }})
        / nullif(interval_totals.sessions, 0) as share
    from interval_counts
    inner join buckets
        on interval_counts.bucket_index = buckets.bucket_index
    inner join interval_totals
        on
            interval_counts.interval_unit = interval_totals.interval_unit
            and interval_counts.interval_start = interval_totals.interval_start
)

select * from final
