{#
    What becomes of a checked row of a source, by itself: copies of an accepted one are told apart
    by copies_settle.

    {{ event_fate() }} -> case when rejection_reason is not null then 'rejected' ... end
#}
{% macro event_fate() -%}
case
    when rejection_reason is not null then 'rejected'
    when is_dropped then 'dropped'
    else 'accepted'
end
{%- endmacro %}
