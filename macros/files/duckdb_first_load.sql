{#
    A query of the first day, as a timestamp, on which rows of some of all Parquet files were loaded;
    before all days where that is not known, as where one of their clocks is of another type than
    where all are read together.

    {{ duckdb_first_load(['export/3.parquet'], ['export/1.parquet', 'export/3.parquet']) }}
    -> select coalesce(date_trunc('day', min(...)), ...) as loaded_from from read_parquet(...)
#}
{% macro duckdb_first_load(files, all_files) -%}
    {%- set unknown = "cast('-infinity' as timestamp)" -%}
    {%- set types, types_of_all = {}, {} -%}
    {%- if files and source_load_clocks() -%}
        {%- for column in duckdb_parquet_columns(all_files) -%}
            {%- do types_of_all.update({column.name: column.dtype}) -%}
        {%- endfor -%}
        {%- for column in duckdb_parquet_columns(files) -%}
            {#- Files are matched by names in any case, which the first of all spells for all. -#}
            {%- do types.update({column.name | lower: column.dtype}) -%}
        {%- endfor -%}
    {%- endif -%}
    {%- set times, others = [], [] -%}
    {%- for clock in source_load_clocks() if clock in types and clock in types_of_all -%}
        {%- if types[clock] == types_of_all[clock] -%}
            {%- do times.append(adapter_utc_timestamp(clock, types[clock], clock)) -%}
        {%- else -%}
            {%- do others.append(clock) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- if others or not times -%}
        {{- return('select ' ~ unknown ~ ' as loaded_from') -}}
    {%- endif -%}
select
    coalesce(
        date_trunc(
            'day',
            min(coalesce(
                {{ times | join(',\n') | indent(16) }}
            ))
        ),
        {{ unknown }}
    ) as loaded_from
from {{ duckdb_read_parquet(files) }}
{%- endmacro %}
