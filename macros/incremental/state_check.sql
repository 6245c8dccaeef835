{#
    Stops where the tables of an earlier run were built with other settings than this run's: rows of
    both would stand beside one another.

    {% do state_check(state_found('stg_load_window'), state_settings()) %}
#}
{% macro state_check(load_window, settings) %}
    {%- for name, value, earlier in state_differences(load_window, settings) -%}
        {%- do setting_error(
            name, "'" ~ tojson(value) ~ "', but the tables were built with '" ~ tojson(earlier)
            ~ "'",
            'the same, or a rebuild: dbt build --full-refresh (make run FULL_REFRESH=1)'
        ) -%}
    {%- endfor -%}
{% endmacro %}
