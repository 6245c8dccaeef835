{#
    Of the rows of a table that meet a condition, those that are not among the rows that a run found
    are deleted, and those that it found beside are inserted; how many is noted. The statements of
    a hook see the rows that came and those that went, under the names that it is given.

    {{ replace_changed_rows(arg_dict, 'event_id', "loaded_at >= '2026-01-01'") }}
#}
{% macro replace_changed_rows(arg_dict, key, condition=none, hook=none) %}
{%- set table, found = arg_dict['target_relation'], arg_dict['temp_relation'] -%}
{%- set columns = get_quoted_csv(arg_dict['dest_columns'] | map(attribute='name')) -%}
{%- set before = table.identifier ~ '__before' -%}
{%- set came = table.identifier ~ '__came' -%}
{%- set went = table.identifier ~ '__went' -%}
create temporary table {{ before }} as
select {{ columns }}
from {{ table }}
{%- if condition %}
where {{ condition }}
{%- endif %};

create temporary table {{ came }} as
select {{ columns }} from {{ found }}
except
select {{ columns }} from {{ before }};

create temporary table {{ went }} as
select {{ columns }} from {{ before }}
except
select {{ columns }} from {{ found }};
{% if hook %}
{{ hook(came, went) }};
{% endif %}
{{ run_changes_insert(key, came, went) }};

delete from {{ table }}
where {{ key }} in (select {{ key }} from {{ went }});

insert into {{ table }} ({{ columns }})
select {{ columns }} from {{ came }};

drop table {{ before }};

drop table {{ came }};

drop table {{ went }}
{% endmacro %}
