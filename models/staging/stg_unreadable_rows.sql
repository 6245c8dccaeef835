{{- config(
    materialized='table' if var('events_path') and not has_parquet_files() else 'view',
    pre_hook="{{ duckdb_collect_unreadable_lines(var('events_path')) }}"
) -}}
{%- do state_check_model(reads=['stg_load_window'], counted_by=['stg_event_counts']) -%}
{{ adapter_read_unreadable_lines(var('events_path')) }}
