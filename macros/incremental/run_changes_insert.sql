{#
    A statement that notes in stg_run_changes how many rows of a table a run adds, changes and
    removes: those that came and those that went, by their key.

    {{ run_changes_insert('session_key', 'fct_sessions__came', 'fct_sessions__went') }}
#}
{% macro run_changes_insert(key, came, went) %}
insert into {{ ref('stg_run_changes') }}
select
    {{ quote_text(invocation_id) }} as run_id,
    {{ run_start() }} as changed_at,
    {{ quote_text(run_changes_name()) }} as table_name,
    count(case when went.{{ key }} is null then 1 end) as added_rows,
    count(
        case when came.{{ key }} = went.{{ key }} then 1 end
    ) as changed_rows,
    count(case when came.{{ key }} is null then 1 end) as removed_rows
from {{ came }} as came
full outer join {{ went }} as went
    on came.{{ key }} = went.{{ key }}
{%- endmacro %}
