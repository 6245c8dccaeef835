{#
    CTE top_groups: the groups with the most users that have a qualifying session in the current
    range, in each segment and series; of equals the first by name.
#}
{% macro chart_top_groups_ctes(chart, plan) -%}
{%- set suffix = plan['suffix'] -%}
{%- set keys = plan['dimensions'] | reject('equalto', 'period') | list -%}
{%- set outer = keys | select('in', ['segment', 'series']) | list -%}
{%- set groups = keys | reject('in', ['segment', 'series']) | list -%}
group_users{{ suffix }} as (
    select
        {{ keys | join(',\n        ') }},
        count(distinct user_id) as user_count
    from {{ plan['lines_from'][0] }}
    {%- if chart['compare_to'] %}
    where period = 'current'
    {%- endif %}
    group by {{ keys | join(', ') }}
),

ranked_groups{{ suffix }} as (
    select
        *,
        row_number() over (
            {{ 'partition by ' ~ outer | join(', ') ~ ' ' if outer -}}
            order by user_count desc, {{ groups | join(' asc, ') }} asc
        ) as group_rank
    from group_users{{ suffix }}
),

top_groups{{ suffix }} as (
    select * from ranked_groups{{ suffix }}
    where group_rank <= {{ chart['top'] }}
)
{%- endmacro %}
