{#
    Stops compilation when a source has no column and no expression for what an event needs.
    Nothing is known, and nothing checked, while the raw rows are not built.

    {% do source_required_fields(['user_id', 'event_type'], raw_columns, overrides) %}
#}
{% macro source_required_fields(names, raw_columns, overrides) %}
    {%- for name in names if raw_columns and name not in raw_columns and name not in overrides -%}
        {%- do setting_error(
            'event_source', "the raw events have no column '" ~ name ~ "', only "
            ~ raw_columns.keys() | join(', '),
            "that column, or an expression for it in event_columns"
        ) -%}
    {%- endfor -%}
{% endmacro %}
