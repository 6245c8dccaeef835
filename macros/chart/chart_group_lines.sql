{#
    The select of the groups that a relation has: it has those with a qualifying session; only the
    top ones where that is asked.

    {{ chart_group_lines(chart, plan, 'measured') }}
#}
{% macro chart_group_lines(chart, plan, relation) -%}
{%- set top_groups = 'top_groups' ~ plan['suffix'] -%}
{%- set columns, conditions = [], [] -%}
{%- for dimension in plan['dimensions'] -%}
    {%- do columns.append((relation ~ '.' if chart['top'] else '') ~ dimension) -%}
{%- endfor -%}
{%- for key in plan['dimensions'] | reject('equalto', 'period') -%}
    {%- do conditions.append(relation ~ '.' ~ key ~ ' = ' ~ top_groups ~ '.' ~ key) -%}
{%- endfor -%}
{{ select_list(columns).replace('select', 'select distinct', 1) }}
from {{ relation }}
{%- if chart['top'] %}
inner join {{ top_groups }}
    {{ chart_clause('on', conditions) | indent(4) }}
{%- endif %}
{%- endmacro %}
