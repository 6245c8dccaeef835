{#
    SESSIONTOTALS: the number of sessions, over rows of fct_sessions: of all, or of those in which
    an expression is not null.

    select {{ sessiontotals() }} from {{ ref('fct_sessions') }} where not is_over_max_length
    -> count(*)
#}
{% macro sessiontotals(session='*') %}
    {{- return('count(' ~ session ~ ')') -}}
{% endmacro %}
