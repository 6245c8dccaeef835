{#
    The id of an event that has none: a hash of its whole raw row, so that only exact copies
    are duplicates.

    {{ source_made_event_id('raw_record') }} -> md5(cast(to_json(raw_record) as text))
#}
{% macro source_made_event_id(record) %}
    {{- return(adapter_md5(adapter_record_as_json(record))) -}}
{% endmacro %}
