{#
    A statement that notes, for each user and session value, since when events came or went.

    {{ pending_changes_insert('stg_event_rows__rows_that_came', 'stg_event_rows__went') }}
#}
{% macro pending_changes_insert(came, went) %}
insert into {{ ref('stg_pending_changes') }} (user_id, session_id, changed_from)
with changed_events as (
    select * from {{ came }}
    union all
    select * from {{ went }}
)

select
    user_id,
    {{ session_value_as_text() }} as session_id,
    min(event_time) as changed_from
from changed_events
group by user_id, {{ session_value_as_text() }}
{%- endmacro %}
