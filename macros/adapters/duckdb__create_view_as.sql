{#
    dbt's statement that makes a view, on DuckDB, where it takes the place of one that is there.

    {{ create_view_as(relation, sql) }}
#}
{% macro duckdb__create_view_as(relation, sql) %}
    {{- config.get('sql_header') or '' }}
    create or replace view {{ relation }}
    {%- if config.get('contract').enforced %}{{ get_assert_columns_equivalent(sql) }}{% endif %}
    as (
        {{ sql }}
    )
{% endmacro %}
