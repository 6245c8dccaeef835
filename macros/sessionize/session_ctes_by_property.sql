{#
    Sessions of events that share a value. Called by session_ctes.
#}
{% macro session_ctes_by_property(shape, name) -%}
{{ name }} as (
    select
        {{ shape['keys'] | join(',\n        ') }},
        {%- if shape['has_key'] %}
        cast(session_value as {{ adapter_type_text() }}) as session_id,
        cast(null as {{ adapter_type_text() }}) as opening_event_id,
        {%- endif %}
        {%- if shape.get('is_numbered') %}
        session_value,
        {%- endif %}
        {{ session_columns(shape) | indent(8) }}
    from events
    group by {{ shape['keys'] | join(', ') }}, session_value
)
{%- endmacro %}
