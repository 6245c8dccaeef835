{#
    The rows of a mapped source that a run looks at: the query of stg_rows_in_window. Each way to
    be in the window is a query of its own, so that the warehouse can skip loads by their time.

    {{ load_window_query(ref('stg_events__mapped')) }}
#}
{% macro load_window_query(mapped_events) -%}
{%- set types = source_column_types(mapped_events) -%}
{%- set loaded_at = adapter_utc_timestamp(
    'loaded_at', types.get('loaded_at', 'text'), 'loaded_at'
) -%}
{%- set event_time = adapter_utc_timestamp(
    'event_time', types.get('event_time', 'text'), 'event_time'
) -%}
{%- set loaded_from = '(select loaded_from from ' ~ ref('stg_load_window') ~ ')' -%}
with final as (
    select * from {{ mapped_events }}
    where {{ loaded_at | indent(8) }} >= {{ loaded_from }}

    union all

    -- A row without a load time has that of its event.
    select * from {{ mapped_events }}
    where
        {{ loaded_at | indent(8) }} is null
        and {{ load_window_condition(event_time) | indent(8) }}
    {%- if has_merged_users() %}

    union all

    -- What was loaded before, of users whom merges moved.
    select * from {{ mapped_events }}
    where
        coalesce(
            {{ loaded_at | indent(12) }},
            {{ event_time | indent(12) }}
        ) < {{ loaded_from }}
        and {{ source_text('user_id') }} in (
            select user_id from {{ ref('stg_amplitude__moved_users') }}
        )
    {%- endif %}
)

select * from final
{%- endmacro %}
