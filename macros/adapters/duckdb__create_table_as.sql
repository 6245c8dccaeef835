{#
    dbt's statement that makes a table, on DuckDB, for a model that says how columns are compressed:

    config(meta={'compression': {'event_id': 'uncompressed', 'event_properties': 'zstd'}})

    By itself DuckDB builds a dictionary of every text column, much of the cost of a large table
    where nearly all values differ. `create table ... as` has no place for another way, so the
    table is made first, with the columns of its query, which are of plain types. Left to
    dbt-duckdb is all else, such as models with a contract, and database files in the format of
    before DuckDB 1.2, which has no zstd.
    https://duckdb.org/docs/stable/sql/statements/create_table
#}
{% macro duckdb__create_table_as(temporary, relation, compiled_code, language='sql') %}
    {%- set compression = config.get('meta', {}).get('compression') -%}
    {%- set is_plain = language == 'sql'
        and not (temporary or config.get('contract').enforced or config.get('sql_header')) -%}
    {%- set file_formats = run_query(
        "select tags['storage_version'] from duckdb_databases() where database_name = "
        ~ quote_text(relation.database)
    ).columns[0].values() if compression and is_plain else [] -%}
    {%- if file_formats | reject('in', [none, 'v1.0.0+']) | list == [] -%}
        {{- return(dbt.duckdb__create_table_as(
            temporary, relation, compiled_code, language, **kwargs
        )) -}}
    {%- endif -%}
    create table {{ relation }} (
        {%- for column in adapter.get_column_schema_from_query(compiled_code) %}
        {{ column.name }} {{ column.dtype }}
        {%- if column.name in compression %} using compression {{ compression[column.name] }}{% endif %}
        {{- ',' if not loop.last }}
        {%- endfor %}
    );

    insert into {{ relation }}
    {{ compiled_code }}
{% endmacro %}
