{#
    LOG10: the logarithm of a number to the base of 10; null unless it is above 0.

    {{ log10('x') }} -> case when x > 0 then log10(x) end
#}
{% macro log10(number) %}
    {{- return('case when ' ~ number ~ ' > 0 then log10(' ~ number ~ ') end') -}}
{% endmacro %}
