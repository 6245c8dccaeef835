{{- config(severity='warn') -}}

-- What load_warnings says of the newest load and of the one before it, which is complete.
with newest_loads as (
    select
        loaded_date,
        rank() over (order by loaded_date desc) as age
    from {{ ref('stg_event_counts') }}
    where loaded_date is not null
),

final as (
    select load_warnings.*
    from {{ ref('load_warnings') }} as load_warnings
    inner join newest_loads
        on load_warnings.loaded_date = newest_loads.loaded_date
    where newest_loads.age <= 2
)

select * from final
