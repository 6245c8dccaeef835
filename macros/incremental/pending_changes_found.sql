{#
    Whether events came or went, or all have, whose sessions or days are not made anew yet.

    {{ pending_changes_found() }} -> False
#}
{% macro pending_changes_found() %}
    {%- set changes = state_found('stg_pending_changes') -%}
    {%- if not changes -%}{{- return(false) -}}{%- endif -%}
    {{- return(run_query('select count(*) from ' ~ changes).rows[0][0] > 0) -}}
{% endmacro %}
