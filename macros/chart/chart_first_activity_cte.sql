{#
    CTE first_activity: when each user was first active, in local time; the day is enough where
    the chart knows no hours.
#}
{% macro chart_first_activity_cte(chart, plan) -%}
first_activity as (
    select
        user_id as active_user_id,
        {%- if plan['has_hours'] %}
        {{ adapter_local_timestamp('min(event_time)', chart['settings']['timezone']) }}
            as first_active_at
    from {{ ref('stg_events') }}
    where is_active
        {%- else %}
        cast(min(activity_date) as timestamp) as first_active_at
    from {{ ref('int_user_days') }}
        {%- endif %}
    group by user_id
)
{%- endmacro %}
