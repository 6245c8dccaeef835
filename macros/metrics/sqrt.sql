{#
    SQRT: the square root of a number; null below 0.

    {{ sqrt('x') }} -> case when x >= 0 then sqrt(x) end
#}
{% macro sqrt(number) %}
    {{- return('case when ' ~ number ~ ' >= 0 then sqrt(' ~ number ~ ') end') -}}
{% endmacro %}
