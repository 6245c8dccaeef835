{#
    The text whose hash is the session_key: the user, the session's own value where the
    definition uses one, and the first event where the value alone does not make the session.

    {{ dbt.hash(session_key_text('user_id', 'session_id', 'first_event_id')) }}
#}
{% macro session_key_text(user_id, session_id, first_event_id) %}
    {{- return(
        length_prefixed(user_id)
        ~ ' || coalesce(' ~ length_prefixed(session_id) ~ ", '')"
        ~ ' || coalesce(' ~ length_prefixed(first_event_id) ~ ", '')"
    ) -}}
{% endmacro %}
