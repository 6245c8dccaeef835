{#
    A join with the date range on conditions.

    {{ chart_range_join(['a >= date_range.range_start_at', 'a < date_range.range_end_at']) }}
#}
{% macro chart_range_join(conditions) -%}
inner join date_range
    {{ chart_clause('on', conditions) | indent(4) }}
{%- endmacro %}
