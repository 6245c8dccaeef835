select
    least(count_page_viewed, 11) - 1 as bucket_index,
    count(*) as value
from fct_sessions
where
    not is_over_max_length
    and count_page_viewed > 0
group by bucket_index
