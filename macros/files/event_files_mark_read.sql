{#
    Statements for a post-hook of stg_event_rows, in the transaction that writes the rows: the files
    in stg_event_files that are still as they were listed have been read, and those that went are
    forgotten. Any other was written again while the run was at work, or may have been: a file that
    was written in the two seconds before it was listed can show the same time once more. The next
    run reads it from where this one began.

    config(post_hook="{{ event_files_mark_read() }}")
#}
{% macro event_files_mark_read() %}
    {%- if not has_parquet_files() -%}{{- return('') -}}{%- endif -%}
    {%- set is_as_listed -%}
(
    {{ adapter_add_seconds('modified_at', 2) }} < listed_at
    and (file_path, size_bytes, modified_at) in (
        {{ duckdb_listed_files(quote_text(var('events_path'))) | indent(8) }}
    )
)
    {%- endset -%}
    delete from {{ ref('stg_event_files') }}
    where size_bytes is null;

    update {{ ref('stg_event_files') }}
    set
        lookback_days = case when {{ is_as_listed | indent(8) }} then {{ var('lookback_days') }} end,
        loaded_from = case
            when {{ is_as_listed | indent(12) }} then loaded_from
            else least(loaded_from, (select loaded_from from {{ ref('stg_load_window') }}))
        end
{% endmacro %}
