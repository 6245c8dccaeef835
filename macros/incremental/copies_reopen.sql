{#
    Statements that look again at all copies of the events of users whom merges moved: their ids
    become a table of the given name, and their copies in loads of long ago join the rows that a run
    found, because another of them may stay now.

    {{ copies_reopen(table, found, names, 'stg_event_rows__reopened') }}
#}
{% macro copies_reopen(table, found, names, reopened) -%}
{%- set values = [] -%}
{%- for name in names -%}
    {%- do values.append("'accepted' as fate" if name == 'fate' else name) -%}
{%- endfor -%}
create temporary table {{ reopened }} as
select event_id
from {{ table }}
where
    fate = 'accepted'
    and user_id in (select user_id from {{ ref('stg_amplitude__moved_users') }})
union
select event_id
from {{ found }}
where
    fate = 'accepted'
    and loaded_at < (select loaded_from from {{ ref('stg_load_window') }});

insert into {{ found }} ({{ names | join(', ') }})
select {{ values | join(', ') }}
from {{ table }}
where
    fate in ('accepted', 'duplicate')
    and event_id in (select event_id from {{ reopened }})
    and not (
        {{ replaced_rows_condition() | indent(8) }}
    )
{%- endmacro %}
