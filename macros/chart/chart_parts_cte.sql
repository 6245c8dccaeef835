{#
    CTE session_parts_<column>: one row per session and value of a property that its events
    carry, measured on the events with that value alone.
#}
{% macro chart_parts_cte(chart, plan, column) -%}
{%- set keys = chart_part_keys(chart, plan) -%}
session_parts_{{ column }} as (
    -- A session counts in every value that its events carry, measured on those events alone.
    select
        {{ keys | join(',\n        ') }},
        {{ column }} as group_value,
        {{ adapter_milliseconds_between('min(client_event_time)', 'max(client_event_time)') }}
            as session_length_ms,
        count(*) as event_count
        {%- for count in plan['counts'] %},
        sum({{ count['column'] }}) as {{ count['column'] }}
        {%- endfor %}
    from {{ 'numbered_events' if 'run_number' in keys else 'events' }}
    group by {{ keys | join(', ') }}, {{ column }}
)
{%- endmacro %}
