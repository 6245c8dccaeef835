{#
    Stops where the tables of an earlier run were built with other settings than this run's: rows of
    both would stand beside one another.

    {% do state_check(state_found('stg_load_window')) %}
#}
{% macro state_check(load_window) %}
    {%- set earlier = fromjson(
        run_query('select built_with from ' ~ load_window).rows[0][0]
    ) -%}
    {%- set current = fromjson(tojson(state_settings())) -%}
    {%- for name, value in current.items() if value != earlier.get(name) -%}
        {%- do setting_error(
            name, "'" ~ tojson(value) ~ "', but the tables were built with '"
            ~ tojson(earlier.get(name)) ~ "'",
            'the same, or a rebuild: dbt build --full-refresh (make run FULL_REFRESH=1)'
        ) -%}
    {%- endfor -%}
{% endmacro %}
