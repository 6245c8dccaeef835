{{ config(materialized='table') }}

{%- set week_start = setting_choice('week_start', var('week_start'), weekdays()) -%}

with date_range as (
    select
        min(activity_date) as first_date,
        max(activity_date) as last_date
    from {{ ref('int_user_days') }}
),

days as (
    select
        first_date,
        {{ adapter_date_series('first_date', 'last_date') }}
            as activity_date
    from date_range
),

final as (
    select
        activity_date,
        'day' as interval_unit,
        cast(activity_date as timestamp) as interval_start
    from days

    union all

    select
        activity_date,
        'week' as interval_unit,
        cast({{ adapter_week_start('activity_date', week_start) }} as timestamp) as interval_start
    from days

    union all

    select
        activity_date,
        'month' as interval_unit,
        cast({{ dbt.date_trunc('month', 'activity_date') }} as timestamp) as interval_start
    from days

    union all

    select
        activity_date,
        'all' as interval_unit,
        cast(first_date as timestamp) as interval_start
    from days
)

select * from final
