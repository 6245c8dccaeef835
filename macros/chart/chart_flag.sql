{#
    1 where conditions hold; else nothing, or another number.

    {{ chart_flag(['event_count > 1']) }} -> case when event_count > 1 then 1 end
    {{ chart_flag(['event_count > 1'], 0) }} -> case when event_count > 1 then 1 else 0 end
#}
{% macro chart_flag(conditions, otherwise=none) %}
    {%- set else = ['else ' ~ otherwise] if otherwise is not none else [] -%}
    {%- if conditions | length == 1 and conditions[0] | length < 50 -%}
        {{- return(
            (['case when ' ~ conditions[0] ~ ' then 1'] + else + ['end']) | join(' ')
        ) -}}
    {%- endif -%}
    {%- set when = 'case\n    when\n        ' ~ conditions | join('\nand ') | indent(8) -%}
    {{- return(([when ~ '\n        then 1'] + else) | join('\n    ') ~ '\nend') -}}
{% endmacro %}
