{%- do state_check_model() -%}
{{ project_session_query(ref('stg_events')) }}
