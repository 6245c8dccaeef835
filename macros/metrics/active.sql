{#
    ACTIVE: the share of the active users that have a session, over rows of fct_sessions and a
    number of active users.

    {{ active('max(active_users)') }}
    -> (cast(count(distinct user_id) as double precision) / nullif(max(active_users), 0))
#}
{% macro active(active_users, user_id='user_id') %}
    {{- return(
        '(cast(' ~ uniques(user_id) ~ ' as ' ~ adapter_type_double() ~ ') / nullif('
        ~ active_users ~ ', 0))'
    ) -}}
{% endmacro %}
