{{ project_session_query(ref('stg_events')) }}
