{#
    UNIQUES: the number of users with a session, each once, over rows of fct_sessions.

    {{ uniques() }} -> count(distinct user_id)
#}
{% macro uniques(user_id='user_id') %}
    {{- return('count(distinct ' ~ user_id ~ ')') -}}
{% endmacro %}
