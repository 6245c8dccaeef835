{{- config(materialized='view') -}}

with weeks as (
    select
        activity_date,
        interval_start
    from {{ ref('int_intervals') }}
    where interval_unit = 'week'
),

final as (
    select
        activity_date as date_day,
        cast(interval_start as date) as week_start_date
    from weeks
)

select * from final
