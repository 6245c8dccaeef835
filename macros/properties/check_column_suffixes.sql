{#
    Stops compilation when two names of a list would make the same column.

    {% do check_column_suffixes('session_events', ['Page Viewed', 'page viewed']) %}
#}
{% macro check_column_suffixes(setting, names) %}
    {%- set seen = {} -%}
    {%- for name in names -%}
        {%- set suffix = column_suffix(name) -%}
        {%- if suffix in seen -%}
            {%- do setting_error(
                setting,
                "'" ~ seen[suffix] ~ "' and '" ~ name ~ "' make the same column name '"
                ~ suffix ~ "'",
                'names that differ in more than letter case and signs'
            ) -%}
        {%- endif -%}
        {%- do seen.update({suffix: name}) -%}
    {%- endfor -%}
{% endmacro %}
