{#
    LN: the natural logarithm of a number; null unless it is above 0.

    {{ ln('x') }} -> case when x > 0 then ln(x) end
#}
{% macro ln(number) %}
    {{- return('case when ' ~ number ~ ' > 0 then ln(' ~ number ~ ') end') -}}
{% endmacro %}
