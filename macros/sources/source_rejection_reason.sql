{#
    Why a typed row of a source is no event: the first check that it fails; null where it passes
    all. The checks and their order are those of the doc block rejection_reasons.

    {{ source_rejection_reason() }} -> case when user_id is null then 'missing_user' ... end
#}
{% macro source_rejection_reason() -%}
case
    when user_id is null then 'missing_user'
    when event_type is null then 'missing_event_type'
    when event_time is null or has_unreadable_time then 'unreadable_time'
    when
        event_time < cast('2000-01-01' as timestamp)
        or event_time > {{ adapter_add_seconds('loaded_at', 86400) }}
        then 'time_out_of_range'
    when has_malformed_properties then 'malformed_properties'
end
{%- endmacro %}
