{#
    One row about the run whose marts are published, so that a reader can see which it reads.

    {{ publish_run_query(ref('stg_event_counts'), ref('stg_events'), ref('fct_sessions')) }}
#}
{% macro publish_run_query(event_counts, events, sessions) -%}
select
    '{{ invocation_id }}' as run_id,
    {{ adapter_local_now('UTC') }} as published_at,
    (select cast(coalesce(sum(raw_events), 0) as bigint) from {{ event_counts }}) as raw_events,
    (select count(*) from {{ events }}) as accepted_events,
    (select max(loaded_at) from {{ events }}) as newest_loaded_at,
    (select count(*) from {{ sessions }} where not is_over_max_length) as total_sessions
{%- endmacro %}
