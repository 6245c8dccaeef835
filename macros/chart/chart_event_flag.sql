{#
    1 where a row of stg_events is an event, else 0.

    {{ chart_event_flag({'type': 'Search', 'where': []}, []) }}
    -> case when event_type = 'Search' then 1 else 0 end
#}
{% macro chart_event_flag(event, promoted) %}
    {%- set conditions = chart_event_conditions(event, promoted) -%}
    {%- if conditions | length == 1 and conditions[0] | length < 50 -%}
        {{- return('case when ' ~ conditions[0] ~ ' then 1 else 0 end') -}}
    {%- endif -%}
    {{- return(
        'case\n    when\n        ' ~ conditions | join('\nand ') | indent(8)
        ~ '\n        then 1\n    else 0\nend'
    ) -}}
{% endmacro %}
