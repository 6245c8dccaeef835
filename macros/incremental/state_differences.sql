{#
    Returns the settings of this run that are not those with which the tables of an earlier one were
    built: (name, value, earlier value) of each.

    {% for name, value, earlier in state_differences(load_window, state_settings()) %}
#}
{% macro state_differences(load_window, settings) %}
    {%- set built_with = fromjson(
        run_query('select built_with from ' ~ load_window).rows[0][0]
    ) -%}
    {%- set differences = [] -%}
    {%- for name, value in fromjson(tojson(settings)).items()
        if value != built_with.get(name) -%}
        {%- do differences.append((name, value, built_with.get(name))) -%}
    {%- endfor -%}
    {{- return(differences) -}}
{% endmacro %}
