{#
    Expression: where a row lies in its table, by which one statement tells apart rows that are
    alike in all columns, and fetches a few of many fast. Of no meaning to any other statement.

    {{ adapter_row_id() }} -> rowid
#}
{% macro adapter_row_id() %}
    {{- return(adapter.dispatch('adapter_row_id', 'user_sessions')()) -}}
{% endmacro %}

{% macro duckdb__adapter_row_id() %}
    {{- return('rowid') -}}
{% endmacro %}
