{#
    A left join of a CTE on columns that stand in others under the same names, and on further
    conditions; a cross join where there are none, because the CTE then has a single row.

    {{ chart_final_join('measured', ['lines.series', 'intervals.interval_start']) }}
#}
{% macro chart_final_join(relation, columns, conditions=[]) -%}
{%- set all = [] + conditions -%}
{%- for column in columns -%}
    {%- do all.append(column ~ ' = ' ~ relation ~ '.' ~ column.split('.')[1]) -%}
{%- endfor -%}
{%- if not all -%}
cross join {{ relation }}
{%- else -%}
left join {{ relation }}
    {{ chart_clause('on', all) | indent(4) }}
{%- endif %}
{%- endmacro %}
