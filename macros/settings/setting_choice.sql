{#
    Returns the value of a setting that has a fixed set of values; anything else is an error.

    {{ setting_choice('week_start', 'monday', ['monday', 'sunday']) }} -> monday
#}
{% macro setting_choice(setting, value, choices) %}
    {%- if value not in choices -%}
        {%- do setting_error(setting, "unknown value '" ~ value ~ "'", choices | join(', ')) -%}
    {%- endif -%}
    {{- return(value) -}}
{% endmacro %}
