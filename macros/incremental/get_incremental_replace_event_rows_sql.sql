{#
    Incremental strategy replace_event_rows, that of stg_event_rows: the rows that a run looks at
    again are replaced by those that it found. Of accepted events only those that are not what they
    were, and by the same transaction it is noted in stg_pending_changes whose sessions have to be
    made anew for them. dbt finds a strategy by the name of its macro.

    config(materialized='incremental', incremental_strategy='replace_event_rows')
#}
{% macro get_incremental_replace_event_rows_sql(arg_dict) %}
{%- set table, found = arg_dict['target_relation'], arg_dict['temp_relation'] -%}
{%- set names = arg_dict['dest_columns'] | map(attribute='name') | list -%}
{%- set columns = names | join(', ') -%}
{%- set row_id = adapter_row_id() -%}
{%- set accepted_before = table.identifier ~ '__accepted_before' -%}
{%- set events = table.identifier ~ '__events' -%}
{%- set events_before = table.identifier ~ '__events_before' -%}
{%- set reopened = table.identifier ~ '__reopened' -%}
{%- set is_reopened = 'event_id in (select event_id from ' ~ reopened ~ ')' -%}
{%- set replaced = replaced_rows_condition() -%}
{%- set replaced_events = replaced ~ ('\nor ' ~ is_reopened if has_merged_users() else '') -%}
{{- hashes_renew(table) -}}
{%- if has_merged_users() %}
{{ copies_reopen(table, found, names, reopened) }};
{% endif %}
create temporary view {{ events_before }} as
select {{ columns }}
from {{ table }}
where
    fate = 'accepted'
    and (
        {{ replaced_events | indent(8) }}
    );

create temporary table {{ accepted_before }} as
with other_events as (
    select
        event_id,
        event_id_hash
    from {{ found }}
    where
        fate = 'accepted'
        and event_id not in (select event_id from {{ events_before }})
),

rows_with_their_hashes as (
    -- All that can have one of the ids, and few others, which are found without reading all ids.
    select {{ row_id }} as row_id
    from {{ table }}
    where
        fate = 'accepted'
        and event_id_hash in (select event_id_hash from other_events)
)

select event_id
from {{ table }}
where
    {{ row_id }} in (select row_id from rows_with_their_hashes)
    and event_id in (select event_id from other_events);

{{ copies_settle(found, accepted_before) }};

create temporary view {{ events }} as
select {{ columns }}
from {{ found }}
where fate = 'accepted';

{{ replace_changed_rows(
    dict(arg_dict, temp_relation=events), 'event_id', events_before, pending_changes_insert,
    "fate = 'accepted'"
) }};

-- Apart from the next statement, so that the warehouse can skip loads by their time.
delete from {{ table }}
where
    fate != 'accepted'
    and loaded_at is null;

delete from {{ table }}
where
    fate != 'accepted'
    and (
        {{ replaced | indent(8) }}
        {%- if has_merged_users() %}
        or (fate = 'duplicate' and {{ is_reopened }})
        {%- endif %}
    );

insert into {{ table }} ({{ columns }})
select {{ columns }}
from {{ found }}
where fate != 'accepted';

drop view {{ events }};

drop view {{ events_before }};

drop table {{ accepted_before }}
{%- if has_merged_users() %};

drop table {{ reopened }}
{%- endif %}
{% endmacro %}
