{#
    A text behind its length, so that texts set side by side cannot be confused.

    {{ length_prefixed('device_id') }} -> cast(length(device_id) as text) || ':' || device_id
#}
{% macro length_prefixed(expression) %}
    {{- return('cast(length(' ~ expression ~ ") as text) || ':' || " ~ expression) -}}
{% endmacro %}
