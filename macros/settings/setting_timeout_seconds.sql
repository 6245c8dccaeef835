{#
    Returns a timeout in whole seconds, given in minutes: a positive number, or none.

    {{ setting_timeout_seconds(0.5) }} -> 30
#}
{% macro setting_timeout_seconds(timeout_minutes) %}
    {%- if timeout_minutes is none -%}{{- return(none) -}}{%- endif -%}
    {%- set is_number = timeout_minutes is number and timeout_minutes is not boolean -%}
    {%- if not is_number or timeout_minutes <= 0
        or timeout_minutes * 60 != (timeout_minutes * 60) | int -%}
        {%- do setting_error(
            'session_definition', "timeout_minutes is '" ~ timeout_minutes ~ "'",
            'a number of minutes above 0, in whole seconds'
        ) -%}
    {%- endif -%}
    {{- return((timeout_minutes * 60) | int) -}}
{% endmacro %}
