{#
    Whether events of users came or went whose sessions or days are not made anew yet.

    {{ pending_changes_found() }} -> False
#}
{% macro pending_changes_found() %}
    {%- set changes = state_found('stg_pending_changes') -%}
    {%- if not changes -%}{{- return(false) -}}{%- endif -%}
    {{- return(run_query(
        'select count(*) from ' ~ changes ~ ' where user_id is not null'
    ).rows[0][0] > 0) -}}
{% endmacro %}
