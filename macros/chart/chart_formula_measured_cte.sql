{#
    CTE measured of one source: the metrics of its qualifying sessions, per line and interval.
#}
{% macro chart_formula_measured_cte(source, measured) -%}
{%- set suffix = source['plan']['suffix'] -%}
{%- set keys = source['plan']['dimensions']
    + (['interval_start'] if source['chart']['interval'] != 'all' else []) -%}
{%- set items = [] + keys -%}
{%- for name, column in measured.items() -%}
    {%- set member = column['member'] -%}
    {%- do items.append(select_as(
        formula_aggregate(
            column['metric'], column['fraction'], member['suffix'], member['session']
        ),
        name
    )) -%}
{%- endfor -%}
measured{{ suffix }} as (
    {{ select_list(items) | indent(4) }}
    from qualifying_sessions{{ suffix }}
    {%- if keys %}
    group by {{ keys | join(', ') }}
    {%- endif %}
)
{%- endmacro %}
