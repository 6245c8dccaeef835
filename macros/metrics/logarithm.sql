{#
    LOG: the logarithm of a number to a base; null unless both are above 0 and the base is not 1.
    Not named log, because dbt has a function of that name.

    {{ logarithm('x', 2) }} -> case when x > 0 and 2 > 0 and 2 <> 1 then ln(x) / ln(2) end
#}
{% macro logarithm(number, base) -%}
case
    when {{ number }} > 0 and {{ base }} > 0 and {{ base }} <> 1
        then ln({{ number }}) / ln({{ base }})
end
{%- endmacro %}
