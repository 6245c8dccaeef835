{%- if has_parquet_files() -%}{%- do depends_on('stg_event_files') -%}{%- endif -%}
{%- if var('events_path') -%}
{{ adapter_read_event_files(var('events_path')) }}
{%- else -%}
with final as (
    select *
    from {% if var('events_relation') -%}
        {{ source_relation('events_relation', var('events_relation')) }}
    {%- else -%}
        {{ ref('demo_events') }}
    {%- endif %}
)

select * from final
{%- endif %}
