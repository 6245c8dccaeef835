{#
    Returns a setting that is a list of texts; a single text or a number is an error.

    {% set properties = setting_list('session_properties', var('session_properties')) %}
#}
{% macro setting_list(setting, value) %}
    {%- if value is none -%}{{- return([]) -}}{%- endif -%}
    {%- if value is string or value is mapping or value is not iterable -%}
        {%- do setting_error(setting, "'" ~ value ~ "' is not a list", 'a list of names') -%}
    {%- endif -%}
    {%- for item in value if item is not string -%}
        {%- do setting_error(setting, "'" ~ item ~ "' is not a text", 'a list of names') -%}
    {%- endfor -%}
    {{- return(value | unique(case_sensitive=true) | list) -}}
{% endmacro %}
