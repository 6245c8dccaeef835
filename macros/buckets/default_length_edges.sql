{# The edges of the default buckets of session length, in seconds. #}
{% macro default_length_edges() %}
    {{- return([0, 3, 10, 30, 60, 180, 600, 1800, 3600, 86400]) -}}
{% endmacro %}
