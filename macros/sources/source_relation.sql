{#
    The relation that a setting names as database.schema.table (or schema.table, or table);
    one that does not exist is an error. Names that are not plain are quoted. None names nothing.

    {{ source_relation('events_relation', 'analytics.raw.events') }}
#}
{% macro source_relation(setting, name) %}
    {%- if name is none -%}{{- return(none) -}}{%- endif -%}
    {%- set parts = name.split('.') if name is string else [] -%}
    {%- if parts | length not in [1, 2, 3] or '' in parts -%}
        {%- do setting_error(setting, "'" ~ name ~ "'", 'database.schema.table') -%}
    {%- endif -%}
    {%- set database = parts[-3] if parts | length > 2 else target.database -%}
    {%- set schema = parts[-2] if parts | length > 1 else target.schema -%}
    {%- if execute
        and not adapter.get_relation(database=database, schema=schema, identifier=parts[-1]) -%}
        {%- do setting_error(
            setting, "no table or view '" ~ database ~ '.' ~ schema ~ '.' ~ parts[-1] ~ "'",
            'database.schema.table'
        ) -%}
    {%- endif -%}
    {%- set rendered = [] -%}
    {%- for part in [database, schema, parts[-1]] -%}
        {%- set is_plain = modules.re.fullmatch('[A-Za-z_][A-Za-z0-9_]*', part) -%}
        {%- do rendered.append(part if is_plain else adapter.quote(part.replace('"', '""'))) -%}
    {%- endfor -%}
    {{- return(rendered | join('.')) -}}
{% endmacro %}
