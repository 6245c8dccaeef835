{%- do state_check_model(
    reads=['chart_figures_beside_previous_week'],
    changes_by=['fct_sessions', 'int_user_days']
) -%}
{%- do intervals_check() -%}
{%- set figures = {
    'total_sessions': 'SESSIONTOTALS(A)',
    'users_with_session': 'UNIQUES(A)',
    'avg_length': 'PROPAVG(A)',
    'sessions_per_user': 'SESSIONTOTALS(A)/UNIQUES(A)',
    'bounce_rate': '%:SESSIONTOTALS(B)/SESSIONTOTALS(A)',
} -%}
{%- set columns = [] -%}
{%- for name, formula in figures.items() -%}
    {%- do columns.append(
        'max(case when series = ' ~ quote_text(formula) ~ ' then value end) as ' ~ name
    ) -%}
    {%- do columns.append(
        'max(case when series = ' ~ quote_text(formula ~ ' (previous)')
        ~ ' then value end)\n            as previous_' ~ name
    ) -%}
{%- endfor -%}

with chart as (
    select * from {{ ref('chart_figures_beside_previous_week') }}
),

weeks as (
    select
        interval_start,
        count(*) as day_count
    from {{ ref('int_intervals') }}
    where interval_unit = 'week'
    group by interval_start
),

weeks_with_previous as (
    select
        *,
        lag(day_count) over (order by interval_start) as previous_day_count
    from weeks
),

comparable_chart as (
    -- A week that the first day cuts is no measure for the next one.
    select
        chart.interval_start,
        weeks_with_previous.day_count,
        chart.series,
        chart.value
    from chart
    inner join weeks_with_previous
        on chart.interval_start = weeks_with_previous.interval_start
    where
        weeks_with_previous.previous_day_count = 7
        or chart.series not like '% (previous)'
),

figures as (
    select
        interval_start,
        day_count,
        {{ columns | join(',\n        ') }}
    from comparable_chart
    group by interval_start, day_count
),

final as (
    select
        interval_start,
        cast(day_count as {{ adapter_type_bigint() }}) as day_count,
        cast(total_sessions as {{ adapter_type_bigint() }}) as total_sessions,
        total_sessions / nullif(previous_total_sessions, 0) - 1 as total_sessions_change,
        cast(users_with_session as {{ adapter_type_bigint() }}) as users_with_session,
        users_with_session / nullif(previous_users_with_session, 0) - 1
            as users_with_session_change,
        avg_length,
        avg_length / nullif(previous_avg_length, 0) - 1 as avg_length_change,
        sessions_per_user,
        sessions_per_user / nullif(previous_sessions_per_user, 0) - 1
            as sessions_per_user_change,
        bounce_rate,
        100 * (bounce_rate - previous_bounce_rate) as bounce_rate_change_points
    from figures
)

select * from final
