{#
    A query of the rows of a mapped source that a run looks at; types are those of its columns. Each
    way to be in the window is a query of its own, so that the warehouse can skip loads by their
    time.

    {{ rows_in_window(ref('stg_events__mapped'), types) }}
#}
{% macro rows_in_window(mapped_events, types) -%}
{%- set loaded_at = adapter_utc_timestamp(
    'loaded_at', types.get('loaded_at', 'text'), 'loaded_at'
) -%}
{%- set event_time = adapter_utc_timestamp(
    'event_time', types.get('event_time', 'text'), 'event_time'
) -%}
{%- set loaded_from = '(select loaded_from from ' ~ ref('stg_load_window') ~ ')' -%}
select * from {{ mapped_events }}
where {{ loaded_at | indent(4) }} >= {{ loaded_from }}

union all

-- A row without a load time has that of its event.
select * from {{ mapped_events }}
where
    {{ loaded_at | indent(4) }} is null
    and {{ load_window_condition(event_time) | indent(4) }}
{%- if has_merged_users() %}

union all

-- What was loaded before, of users whom merges moved.
select * from {{ mapped_events }}
where
    coalesce(
        {{ loaded_at | indent(8) }},
        {{ event_time | indent(8) }}
    ) < {{ loaded_from }}
    and {{ source_text('user_id') }} in (
        select user_id from {{ ref('stg_amplitude__moved_users') }}
    )
{%- endif %}
{%- endmacro %}
