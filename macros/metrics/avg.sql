{#
    AVG: sessions per user that has one, over rows of fct_sessions.

    {{ avg() }} -> (cast(count(*) as double precision) / nullif(count(distinct user_id), 0))
#}
{% macro avg(user_id='user_id') %}
    {{- return(
        '(cast(' ~ sessiontotals() ~ ' as ' ~ adapter_type_double() ~ ') / nullif('
        ~ uniques(user_id) ~ ', 0))'
    ) -}}
{% endmacro %}
