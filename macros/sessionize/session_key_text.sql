{#
    The text whose hash is the session_key: the user, the session's own value where the
    definition uses one, and the first event where the value alone does not make the session.

    {{ adapter_md5(session_key_text('user_id', 'session_id', 'opening_event_id')) }}
#}
{% macro session_key_text(user_id, session_id, opening_event_id) %}
    {{- return(
        length_prefixed(user_id)
        ~ '\n|| coalesce(' ~ length_prefixed(session_id) ~ ", '')"
        ~ '\n|| coalesce(' ~ length_prefixed(opening_event_id) ~ ", '')"
    ) -}}
{% endmacro %}
