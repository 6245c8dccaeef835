{#
    CTE measured of one label: the metrics of its qualifying sessions, per line and interval.
#}
{% macro chart_formula_measured_cte(term, measured) -%}
{%- set keys = term['plan']['dimensions']
    + (['interval_start'] if term['chart']['interval'] != 'all' else []) -%}
{%- set items = [] + keys -%}
{%- for name, column in measured.items() -%}
    {%- do items.append(
        formula_aggregate(column['metric'], column['fraction']) ~ ' as ' ~ name
    ) -%}
{%- endfor -%}
measured{{ term['suffix'] }} as (
    {{ select_list(items) | indent(4) }}
    from qualifying_sessions{{ term['suffix'] }}
    {%- if keys %}
    group by {{ keys | join(', ') }}
    {%- endif %}
)
{%- endmacro %}
