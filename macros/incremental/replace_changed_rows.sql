{#
    Of the rows of a table that another relation has, those that are not among the rows that a run
    found are deleted, and those that it found beside are inserted; how many is noted. The statements
    of a hook see the rows that came and those that went, under the names that it is given. The key
    is unique in what was found, and in the table or in those of its rows that are named apart.

    {{ replace_changed_rows(arg_dict, 'session_key', 'fct_sessions__before') }}
#}
{% macro replace_changed_rows(arg_dict, key, before, hook=none, keyed_rows=none) %}
{%- set table, found = arg_dict['target_relation'], arg_dict['temp_relation'] -%}
{%- set names = arg_dict['dest_columns'] | map(attribute='name') | list -%}
{%- set columns = get_quoted_csv(names) -%}
{%- set came = table.identifier ~ '__came' -%}
{%- set rows_that_came = table.identifier ~ '__rows_that_came' -%}
{%- set went = table.identifier ~ '__went' -%}
{%- set keyed = [keyed_rows] if keyed_rows else [] -%}
create temporary table {{ came }} as
select found_rows.{{ key }}
from {{ found }} as found_rows
left join {{ before }} as rows_before
    on found_rows.{{ key }} = rows_before.{{ key }}
where
    rows_before.{{ key }} is null
    {%- for name in names if name != key %}
    or found_rows.{{ name }} is distinct from rows_before.{{ name }}
    {%- endfor %};

create temporary view {{ rows_that_came }} as
select *
from {{ found }}
where {{ key }} in (select {{ key }} from {{ came }});

create temporary table {{ went }} as
select *
from {{ before }}
where
    {{ key }} not in (select {{ key }} from {{ found }})
    or {{ key }} in (select {{ key }} from {{ came }});
{% if hook %}
{{ hook(rows_that_came, went) }};
{% endif %}
{{ run_changes_insert(key, came, went) }};

delete from {{ table }}
{{ chart_clause('where', keyed + [key ~ ' in (select ' ~ key ~ ' from ' ~ went ~ ')']) }};

insert into {{ table }} ({{ columns }})
select {{ columns }} from {{ rows_that_came }};

drop view {{ rows_that_came }};

drop table {{ came }};

drop table {{ went }}
{% endmacro %}
