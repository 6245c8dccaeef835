{{- config(
    materialized='incremental',
    incremental_strategy='replace_event_rows',
    on_schema_change='fail',
    meta={'compression': {'event_id': 'uncompressed', 'event_properties': 'zstd'}},
    pre_hook='{{ pending_changes_of_everything() }}',
    post_hook=[
        '{{ applied_merges_replace() }}',
        '{{ event_files_mark_read() }}',
        {'sql': '{{ copies_settle_in_table() }}', 'transaction': false},
    ]
) -}}
{%- do state_check_model(
    reads=(['stg_event_files'] if has_parquet_files() else [])
    + ['stg_load_window', 'stg_pending_changes']
    + (['stg_amplitude__merged_users'] if has_merged_users() else [])
    + ['raw_events', 'stg_' ~ var('event_source') ~ '__mapped', 'stg_events_checked']
) -%}
{%- if has_merged_users() -%}{%- do depends_on('stg_amplitude__moved_users') -%}{%- endif -%}
{%- set promoted = setting_list('promoted_properties', var('promoted_properties')) -%}
{%- do check_column_suffixes('promoted_properties', promoted) -%}

with checked_rows as (
    select * from {{ ref('stg_events_checked') }}
),

final as (
    -- Copies of an event are all accepted here; which of them stays is settled afterwards.
    {{ select_list(source_contract_columns() + promoted_columns(promoted) + [
        'rejection_reason',
        'case\n    when rejection_reason is not null then '
            ~ adapter_record_as_json('raw_record') ~ '\nend as raw_row',
        event_fate() ~ ' as fate',
        adapter_hash('event_id') ~ ' as event_id_hash',
    ]) | indent(4) }}
    from checked_rows
)

select * from final
