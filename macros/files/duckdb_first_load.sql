{#
    An expression: the first day, as a timestamp, on which rows of Parquet files were loaded; before
    all days where that is not known.

    {{ duckdb_first_load(['export/3.parquet']) }}
    -> (select coalesce(date_trunc('day', min(coalesce(loaded_at, event_time))), ...) from ...)
#}
{% macro duckdb_first_load(files) %}
    {%- set read = 'read_parquet(' ~ duckdb_file_list(files) ~ ', union_by_name = true)' -%}
    {%- set types, times = {}, [] -%}
    {%- if files and source_load_clocks() -%}
        {%- for column in adapter.get_column_schema_from_query('select * from ' ~ read) -%}
            {%- do types.update({column.name: column.dtype}) -%}
        {%- endfor -%}
    {%- endif -%}
    {%- for clock in source_load_clocks() if clock in types -%}
        {%- do times.append(adapter_utc_timestamp(clock, types[clock], clock)) -%}
    {%- endfor -%}
    {%- set unknown = "cast('-infinity' as timestamp)" -%}
    {%- if not times -%}{{- return(unknown) -}}{%- endif -%}
    {{- return(
        "(\n    select coalesce(date_trunc('day', min(coalesce(" ~ times | join(', ') ~ '))), '
        ~ unknown ~ ')\n    from ' ~ read ~ '\n)'
    ) -}}
{% endmacro %}
