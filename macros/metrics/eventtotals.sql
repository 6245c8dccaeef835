{#
    EVENTTOTALS: the number of events in sessions, over rows of fct_sessions: of all active events,
    or of those that another column counts.

    {{ eventtotals() }} -> sum(event_count)
    {{ eventtotals('count_page_viewed') }} -> sum(count_page_viewed)
#}
{% macro eventtotals(event_count='event_count') %}
    {{- return('sum(' ~ event_count ~ ')') -}}
{% endmacro %}
