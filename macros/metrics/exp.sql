{#
    EXP: e to the power of a number; null where that is too large for a double.

    {{ exp('x') }} -> case when x <= 709 then exp(x) end
#}
{% macro exp(number) %}
    {{- return('case when ' ~ number ~ ' <= 709 then exp(' ~ number ~ ') end') -}}
{% endmacro %}
