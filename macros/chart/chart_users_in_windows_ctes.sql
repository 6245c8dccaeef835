{#
    CTEs up to the given name: how many users a relation has in each window of intervals, each once:
    in the last so many intervals, or in all so far. A user counts from an interval on until the
    window has passed it, or until the user's next one; so no user is ever counted twice.
#}
{% macro chart_users_in_windows_ctes(chart, relation, keys, name, intervals) -%}
{%- set unit = chart['interval'] -%}
{%- set end = adapter_add_units('interval_start', intervals, unit) if intervals -%}
{%- set users = keys + ['user_id'] -%}
{%- set spans = keys + ['span_start'] + (['span_end'] if intervals else []) -%}
{%- set conditions = ['intervals.interval_start >= spans_of_' ~ name ~ '.span_start'] -%}
{%- if intervals -%}
    {%- do conditions.append('intervals.interval_start < spans_of_' ~ name ~ '.span_end') -%}
{%- endif -%}
{%- if 'period' in keys -%}
    {%- do conditions.append('intervals.period = spans_of_' ~ name ~ '.period') -%}
{%- endif -%}
user_spans_of_{{ name }} as (
    {%- if intervals %}
    -- A user counts in an interval and those after it, until the next one that the user is in.
    select
        {%- for key in keys %}
        {{ key }},
        {%- endfor %}
        interval_start as span_start,
        least(
            {{ end }},
            lead(interval_start, 1, {{ end }}) over (
                partition by {{ users | join(', ') }} order by interval_start
            )
        ) as span_end
    from {{ relation | indent(4) }}
    {%- else %}
    -- A user counts from the first interval on.
    select
        {{ users | join(',\n        ') }},
        min(interval_start) as span_start
    from {{ relation | indent(4) }}
    group by {{ users | join(', ') }}
    {%- endif %}
),

spans_of_{{ name }} as (
    select
        {{ spans | join(',\n        ') }},
        count(*) as user_count
    from user_spans_of_{{ name }}
    group by {{ spans | join(', ') }}
),

{{ name }} as (
    select
        {%- for key in keys %}
        spans_of_{{ name }}.{{ key }},
        {%- endfor %}
        intervals.interval_start,
        sum(spans_of_{{ name }}.user_count) as user_count
    from intervals
    inner join spans_of_{{ name }}
        {{ chart_clause('on', conditions) | indent(8) }}
    group by
        {%- for key in keys %}
        spans_of_{{ name }}.{{ key }},
        {%- endfor %}
        intervals.interval_start
)
{%- endmacro %}
