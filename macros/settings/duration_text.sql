{#
    A number of seconds in words: in whole days or minutes where it is that.

    {{ duration_text(1800) }} -> 30 minutes
    {{ duration_text(86400) }} -> 1 day
#}
{% macro duration_text(seconds) %}
    {%- set unit, size = 'second', 1 -%}
    {%- if seconds % 86400 == 0 -%}{%- set unit, size = 'day', 86400 -%}
    {%- elif seconds % 60 == 0 -%}{%- set unit, size = 'minute', 60 -%}
    {%- endif -%}
    {%- set count = seconds // size -%}
    {{- return(count ~ ' ' ~ unit ~ ('' if count == 1 else 's')) -}}
{% endmacro %}
