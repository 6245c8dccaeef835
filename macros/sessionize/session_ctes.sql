{#
    The CTEs that make sessions of a CTE named events, the last of them under the given name.
    The shape says what a session has:
    keys, the columns that keep sessions apart, such as user_id;
    has_key, whether session_id and opening_event_id are wanted;
    values, of which the first or last is kept; counts, expressions that are summed;
    is_numbered, whether events must be numbered one by one, so that numbered_events says
    which of its user's sessions (run_number) each event belongs to.

    {{ session_ctes(definition, shape, 'sessions') }}
#}
{% macro session_ctes(definition, shape, name) %}
    {%- set way = session_way(definition) -%}
    {%- if way == 'boundary' or (shape.get('is_numbered') and way == 'timeout') -%}
        {{- return(session_ctes_by_boundary(definition, shape, name)) -}}
    {%- elif way == 'timeout' -%}
        {{- return(session_ctes_by_timeout(definition, shape, name)) -}}
    {%- endif -%}
    {{- return(session_ctes_by_property(shape, name)) -}}
{% endmacro %}
