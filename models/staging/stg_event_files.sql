{{- config(enabled=has_event_files(), materialized='table') -}}

{%- set earlier_files = state_relation('stg_event_files') if state_is_kept() -%}
{%- set lookback_days = chart_check_number('lookback_days', var('lookback_days'), is_whole=true) -%}
{%- set listed_files = duckdb_listed_files(var('events_path')) -%}
{%- set files_to_read = run_query(
    'select file from (' ~ listed_files ~ ') anti join (from ' ~ earlier_files
    ~ ' where lookback_days >= ' ~ lookback_days ~ ') using (file, size_bytes, modified_at)'
).columns[0].values() | list if earlier_files else [] -%}

with listed_files as (
    {{ listed_files | indent(4) }}
),
{%- if earlier_files %}

compared_files as (
    -- Those that an earlier run has read and that are as they were keep their days of lookback.
    select
        coalesce(listed_files.file, earlier_files.file) as file,
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
        on listed_files.file = earlier_files.file
),
{%- endif %}

final as (
    select
        file,
        size_bytes,
        modified_at,
        cast(now() at time zone 'UTC' as timestamp) as listed_at,
        {%- if earlier_files %}
        case
            when lookback_days is not null or size_bytes is null then loaded_from
            else least(loaded_from, {{ duckdb_first_load(files_to_read) | indent(12) }})
        end as loaded_from,
        lookback_days
        {%- else %}
        cast('-infinity' as timestamp) as loaded_from,
        cast(null as integer) as lookback_days
        {%- endif %}
    from {{ 'compared_files' if earlier_files else 'listed_files' }}
)

select * from final
