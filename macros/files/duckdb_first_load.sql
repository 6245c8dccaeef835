{#
    A query of the first day, as a timestamp, on which rows of Parquet files were loaded; before all
    days where that is not known.

    {{ duckdb_first_load(['export/3.parquet']) }} -> select ... as loaded_from from read_parquet(...)
#}
{% macro duckdb_first_load(files) -%}
    {%- set read = 'read_parquet(' ~ duckdb_file_list(files) ~ ', union_by_name = true)' -%}
    {%- set clocks = source_load_clocks() if files else [] -%}
    {%- set types, times = {}, [] -%}
    {%- if clocks -%}
        {%- for column in adapter.get_column_schema_from_query('select * from ' ~ read) -%}
            {%- do types.update({column.name: column.dtype}) -%}
        {%- endfor -%}
    {%- endif -%}
    {%- for clock in clocks if clock in types -%}
        {%- do times.append(adapter_utc_timestamp(clock, types[clock], clock)) -%}
    {%- endfor -%}
    {%- set unknown = "cast('-infinity' as timestamp)" -%}
    {%- if not times -%}{{- return('select ' ~ unknown ~ ' as loaded_from') -}}{%- endif -%}
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
from {{ read }}
{%- endmacro %}
