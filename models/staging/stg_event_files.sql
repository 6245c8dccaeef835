{{- config(
    enabled=has_parquet_files(),
    materialized='table',
    pre_hook='set global parquet_metadata_cache = true'
) -}}
{#- All that reads the files in a run asks for their columns again: DuckDB keeps the footers of those
    that stay as they are. https://duckdb.org/docs/stable/data/parquet/overview -#}

{%- set earlier_files = state_relation('stg_event_files') if state_is_kept() -%}
{%- if earlier_files -%}
    {%- do state_check(state_found('stg_load_window'), {'version_of_tables': state_version()}) -%}
{%- endif -%}
{%- set lookback_days = chart_check_number('lookback_days', var('lookback_days'), is_whole=true) -%}
{%- set files = duckdb_matching_files(var('events_path')) if execute else [] -%}
{%- set listed_files = duckdb_listed_files(duckdb_file_list(files)) -%}
{%- set files_to_read = run_query(
    'select file_path from (' ~ listed_files ~ ') anti join (from ' ~ earlier_files
    ~ ' where lookback_days >= ' ~ lookback_days ~ ') using (file_path, size_bytes, modified_at)'
).columns[0].values() | list if earlier_files else [] -%}

with listed_files as (
    {{ listed_files | indent(4) }}
),
{%- if earlier_files %}

compared_files as (
    -- Those that an earlier run has read, looking back as far, and that are as they were, are read.
    select
        coalesce(listed_files.file_path, earlier_files.file_path) as file_path,
        listed_files.size_bytes,
        listed_files.modified_at,
        earlier_files.loaded_from,
        case
            when
                listed_files.size_bytes = earlier_files.size_bytes
                and listed_files.modified_at = earlier_files.modified_at
                and earlier_files.lookback_days >= {{ lookback_days }}
                then earlier_files.lookback_days
        end as lookback_days
    from listed_files
    full outer join {{ earlier_files }} as earlier_files
        on listed_files.file_path = earlier_files.file_path
),

first_load as (
    {{ duckdb_first_load(files_to_read, files) | indent(4) }}
),

final as (
    select
        compared_files.file_path,
        compared_files.size_bytes,
        compared_files.modified_at,
        cast(now() at time zone 'UTC' as timestamp) as listed_at,
        case
            when compared_files.lookback_days is not null or compared_files.size_bytes is null
                then compared_files.loaded_from
            when compared_files.file_path in ({{ quoted_texts(files_to_read) or "''" }})
                then least(compared_files.loaded_from, first_load.loaded_from)
            else cast('-infinity' as timestamp)
        end as loaded_from,
        compared_files.lookback_days
    from compared_files
    cross join first_load
)
{%- else %}

final as (
    select
        file_path,
        size_bytes,
        modified_at,
        cast(now() at time zone 'UTC' as timestamp) as listed_at,
        cast('-infinity' as timestamp) as loaded_from,
        cast(null as integer) as lookback_days
    from listed_files
)
{%- endif %}

select * from final
