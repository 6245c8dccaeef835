with bucketed as (
    select
        case
            when session_length_ms < 3000 then 0
            when session_length_ms < 10000 then 1
            when session_length_ms < 30000 then 2
            when session_length_ms < 60000 then 3
            when session_length_ms < 180000 then 4
            when session_length_ms < 600000 then 5
            when session_length_ms < 1800000 then 6
            when session_length_ms < 3600000 then 7
            when session_length_ms < 86400000 then 8
        end as bucket_index
    from fct_sessions
    where not is_over_max_length
)

select
    bucket_index,
    count(*) as value
from bucketed
where bucket_index is not null
group by bucket_index
