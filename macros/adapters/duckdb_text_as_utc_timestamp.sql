{#
    A time written as text, as a timestamp in UTC. DuckDB alone would pass over an offset in
    the text, so texts with an offset go by way of timestamptz and all others must have none.

    {{ duckdb_text_as_utc_timestamp('event_time') }}
#}
{% macro duckdb_text_as_utc_timestamp(text) -%}
case
    when
        regexp_full_match(
            {{ text }},
            '\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}:\d{2}(\.\d+)?Z?)?'
        )
        then try_cast({{ text }} as timestamp)
    when
        regexp_full_match(
            {{ text }},
            '\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}(\.\d+)?[+-]\d{2}(:?\d{2})?'
        )
        then try_cast({{ text }} as timestamptz) at time zone 'UTC'
end
{%- endmacro %}
