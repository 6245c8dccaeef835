{#
    SESSIONTOTALS: the number of sessions, over rows of fct_sessions.

    select {{ sessiontotals() }} from {{ ref('fct_sessions') }} where not is_over_max_length
    -> count(*)
#}
{% macro sessiontotals() %}
    {{- return('count(*)') -}}
{% endmacro %}
