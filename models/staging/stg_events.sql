{{- config(
    materialized='incremental',
    incremental_strategy='replace_events',
    on_schema_change='fail',
    pre_hook='{{ pending_changes_of_everything() }}',
    post_hook=['{{ applied_merges_replace() }}', '{{ run_changes_of_table() }}']
) -}}
{%- do state_check_model(reads=[
    'stg_load_window', 'stg_repeated_ids', 'stg_event_exceptions', 'stg_pending_changes',
]) -%}
{%- if has_merged_users() -%}
    {%- do state_check_model(reads=['stg_amplitude__merged_users']) -%}
    {%- do depends_on('stg_amplitude__moved_users') -%}
{%- endif -%}
{%- set promoted = setting_list('promoted_properties', var('promoted_properties')) -%}
{%- do check_column_suffixes('promoted_properties', promoted) -%}

with accepted_events as (
    select * from {{ ref('stg_accepted_events') }}
),

final as (
    {{ select_list(['*'] + promoted_columns(promoted)) | indent(4) }}
    from accepted_events
)

select * from final
