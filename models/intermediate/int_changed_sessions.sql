{%- do state_check_model() -%}
{{ project_session_query(ref('int_changed_events')) }}
