{{- config(materialized='table', pre_hook='{{ state_reset() }}') -}}

{%- set earlier_counts = state_relation('stg_event_counts') if state_is_kept() -%}
{%- set earlier_window = state_relation('stg_load_window') -%}
{%- do depends_on('event_taxonomy') -%}
{%- do depends_on('stg_run_changes') -%}
{%- if has_parquet_files() -%}{%- do depends_on('stg_event_files') -%}{%- endif -%}
{%- set lookback_days = chart_check_number('lookback_days', var('lookback_days'), is_whole=true) -%}
{%- set is_by_files = earlier_counts and has_parquet_files() -%}
{%- set settings = state_settings() -%}
{%- if earlier_window and state_relation('stg_event_counts') -%}
    {%- do state_check(earlier_window, settings) -%}
{%- endif -%}
with loads as (
    {%- if earlier_counts %}
    -- A load dated ahead of the runs so far does not hide those that come before it.
    select loaded_date
    from {{ earlier_counts }}
    where
        loaded_date <= (
            select cast(max(changed_at) as date)
            from {{ ref('stg_run_changes') }}
            where table_name = 'stg_events'
        )
        and loaded_date <= current_date
    {%- else %}
    select cast(null as date) as loaded_date
    {%- endif %}
),

lookback as (
    select
        coalesce(
            {{ adapter_add_units(
                'cast(max(loaded_date) as timestamp)', -lookback_days, 'day'
            ) }},
            cast('-infinity' as timestamp)
        ) as loaded_from
    from loads
),
{%- if is_by_files %}

files_to_read as (
    select coalesce(min(loaded_from), cast('infinity' as timestamp)) as loaded_from
    from {{ ref('stg_event_files') }}
    where lookback_days is null
),
{%- endif %}

load_window as (
    {%- if is_by_files %}
    -- Before the first load in any file that came, changed or went the files are as they were.
    select greatest(lookback.loaded_from, files_to_read.loaded_from) as loaded_from
    from lookback
    cross join files_to_read
    {%- else %}
    select loaded_from from lookback
    {%- endif %}
),

final as (
    select
        load_window.loaded_from,
        {%- if earlier_counts %}
        -- A run that broke off may have left earlier ones.
        least(load_window.loaded_from, earlier_window.uncounted_from) as uncounted_from,
        {%- else %}
        load_window.loaded_from as uncounted_from,
        {%- endif %}
        {{ quote_text(tojson(settings)) }} as built_with -- noqa: LT05
    from load_window
    {%- if earlier_counts %}
    cross join {{ earlier_window }} as earlier_window
    {%- endif %}
)

select * from final
