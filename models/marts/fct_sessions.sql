{%- set properties = setting_list('session_properties', var('session_properties')) -%}
{%- set timezone = setting_timezone(var('timezone')) -%}

with sessions as (
    select * from {{ ref('int_sessions') }}
),

final as (
    select
        {{ dbt.hash(session_key_text('user_id', 'session_id', 'first_event_id')) }} as session_key,
        user_id,
        session_id,
        session_start_at,
        session_end_at,
        {{ adapter_local_date('session_start_at', timezone) }} as session_start_date,
        session_length_ms,
        session_length_ms / 1000.0 as session_length_seconds,
        event_count,
        session_length_ms > {{ max_session_length_ms() }} as is_over_max_length
        {%- for property in properties %}
        {%- for end in ['first', 'last'] %}
        {%- set column = end ~ '_' ~ column_suffix(property) %},
        coalesce({{ column }}, '(none)') as {{ column }}
        {%- endfor %}
        {%- endfor %}
        {%- for event_type in setting_session_events() %}
        {%- set column = 'count_' ~ column_suffix(event_type) %},
        cast({{ column }} as {{ dbt.type_bigint() }}) as {{ column }}
        {%- endfor %}
    from sessions
)

select * from final
